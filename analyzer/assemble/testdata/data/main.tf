# A cluster in a network that data sources read.
data "aws_vpc" "main" { id = "vpc-0123" }

data "aws_subnet" "a" {
  vpc_id            = data.aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"
}

data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.main.id]
  }
}

data "aws_route_table" "a" { subnet_id = data.aws_subnet.a.id }
data "aws_internet_gateway" "main" {
  filter {
    name   = "attachment.vpc-id"
    values = ["vpc-0123"]
  }
}
data "aws_eip" "nat" { public_ip = "203.0.113.7" }

resource "aws_nat_gateway" "main" {
  subnet_id     = data.aws_subnet.a.id
  allocation_id = data.aws_eip.nat.id
}

resource "aws_route" "a" {
  route_table_id         = data.aws_route_table.a.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = data.aws_internet_gateway.main.id
}

resource "aws_subnet" "b" {
  vpc_id     = "vpc-0123"
  cidr_block = "10.0.2.0/24"
}

resource "aws_eks_cluster" "a" {
  name = "a"
  vpc_config { subnet_ids = [data.aws_subnet.a.id, aws_subnet.b.id] }
}

resource "aws_eks_cluster" "b" {
  name = "b"
  vpc_config { subnet_ids = data.aws_subnets.private.ids }
}

data "aws_eks_cluster" "foreign" { name = "foreign" }

resource "aws_eks_node_group" "foreign" {
  cluster_name    = data.aws_eks_cluster.foreign.name
  node_group_name = "foreign"
  subnet_ids      = [aws_subnet.b.id]
}
