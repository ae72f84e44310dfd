# What the configuration adds.
data "aws_vpc" "shared" { tags = { Name = "shared" } }
resource "aws_vpc" "pooled" { ipv4_ipam_pool_id = "ipam-pool-0123" }

resource "aws_vpc_peering_connection" "shared" {
  vpc_id      = aws_vpc.pooled.id
  peer_vpc_id = data.aws_vpc.shared.id
}

resource "aws_vpc_peering_connection" "legacy" {
  vpc_id      = aws_vpc.pooled.id
  peer_vpc_id = "vpc-0abc"
}

resource "aws_route_table" "main" {
  vpc_id = aws_vpc.pooled.id
  route {
    cidr_block                = data.aws_vpc.shared.cidr_block
    vpc_peering_connection_id = aws_vpc_peering_connection.shared.id
  }
}

data "aws_subnet" "pods" { id = "subnet-0pods" }

resource "aws_eks_cluster" "main" {
  name = "facts"
  vpc_config { subnet_ids = [data.aws_subnet.pods.id] }
}
