# A peering between accounts, named by its accepter and its options. The peer has a
# way back to the nodes' range and none to the pods'.
provider "aws" { region = "eu-west-1" }

provider "aws" {
  alias  = "data"
  region = "eu-west-1"
  assume_role { role_arn = "arn:aws:iam::222222222222:role/x" }
}

data "aws_caller_identity" "data" { provider = aws.data }

resource "aws_vpc" "app" { cidr_block = "10.7.0.0/16" }

resource "aws_vpc_ipv4_cidr_block_association" "s" {
  vpc_id     = aws_vpc.app.id
  cidr_block = "100.64.0.0/16"
}

resource "aws_vpc" "data" {
  provider   = aws.data
  cidr_block = "10.70.0.0/16"
}

resource "aws_subnet" "n" {
  vpc_id            = aws_vpc.app.id
  cidr_block        = "10.7.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "pods" {
  vpc_id            = aws_vpc.app.id
  cidr_block        = "100.64.0.0/17"
  availability_zone = "eu-west-1a"
  depends_on        = [aws_vpc_ipv4_cidr_block_association.s]
}

resource "aws_subnet" "db" {
  provider   = aws.data
  vpc_id     = aws_vpc.data.id
  cidr_block = "10.70.1.0/24"
}

resource "aws_vpc_peering_connection" "pc" {
  vpc_id        = aws_vpc.app.id
  peer_vpc_id   = aws_vpc.data.id
  peer_owner_id = data.aws_caller_identity.data.account_id
  peer_region   = "eu-west-1"
  auto_accept   = false
}

resource "aws_vpc_peering_connection_accepter" "acc" {
  provider                  = aws.data
  vpc_peering_connection_id = aws_vpc_peering_connection.pc.id
  auto_accept               = true
}

resource "aws_vpc_peering_connection_options" "req" {
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.acc.id
  requester { allow_remote_vpc_dns_resolution = true }
}

resource "aws_vpc_peering_connection_options" "acc" {
  provider                  = aws.data
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.acc.id
  accepter { allow_remote_vpc_dns_resolution = true }
}

resource "aws_route_table" "app" {
  vpc_id = aws_vpc.app.id
}

resource "aws_route" "to_data" {
  route_table_id            = aws_route_table.app.id
  destination_cidr_block    = aws_vpc.data.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection_options.req.id
}

resource "aws_route_table_association" "app" {
  for_each       = { n = aws_subnet.n.id, pods = aws_subnet.pods.id }
  subnet_id      = each.value
  route_table_id = aws_route_table.app.id
}

resource "aws_route_table" "db" {
  provider = aws.data
  vpc_id   = aws_vpc.data.id
  route {
    cidr_block                = aws_vpc.app.cidr_block
    vpc_peering_connection_id = aws_vpc_peering_connection_options.acc.vpc_peering_connection_id
  }
}

resource "aws_route_table_association" "db" {
  provider       = aws.data
  subnet_id      = aws_subnet.db.id
  route_table_id = aws_route_table.db.id
}

resource "aws_eks_addon" "cni" {
  cluster_name = aws_eks_cluster.c.name
  addon_name   = "vpc-cni"
  configuration_values = yamlencode({
    env = { AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG = "true" }
    eniConfig = {
      create  = true
      region  = "eu-west-1"
      subnets = { "eu-west-1a" = { id = aws_subnet.pods.id } }
    }
  })
}

resource "aws_eks_cluster" "c" {
  name     = "app"
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config { subnet_ids = [aws_subnet.n.id] }
}

resource "aws_eks_node_group" "n" {
  cluster_name    = aws_eks_cluster.c.name
  node_group_name = "n"
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = [aws_subnet.n.id]
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}
