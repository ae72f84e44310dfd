# Subnets that the CNI finds by tags which stand on their own, without a route to
# the internet: chance decides whether a pod reaches it.
resource "aws_vpc" "v" { cidr_block = "10.40.0.0/16" }

resource "aws_internet_gateway" "i" { vpc_id = aws_vpc.v.id }

resource "aws_subnet" "pub" {
  vpc_id                  = aws_vpc.v.id
  cidr_block              = "10.40.0.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = true
}

resource "aws_subnet" "priv" {
  for_each          = { a = "10.40.1.0/24", b = "10.40.2.0/24" }
  vpc_id            = aws_vpc.v.id
  cidr_block        = each.value
  availability_zone = "eu-west-1${each.key}"
}

resource "aws_eip" "e" {}

resource "aws_nat_gateway" "n" {
  subnet_id     = aws_subnet.pub.id
  allocation_id = aws_eip.e.id
}

resource "aws_route_table" "pub" { vpc_id = aws_vpc.v.id }

resource "aws_route" "pub" {
  route_table_id         = aws_route_table.pub.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.i.id
}

resource "aws_route_table_association" "pub" {
  subnet_id      = aws_subnet.pub.id
  route_table_id = aws_route_table.pub.id
}

resource "aws_route_table" "priv" { vpc_id = aws_vpc.v.id }

resource "aws_route" "priv" {
  route_table_id         = aws_route_table.priv.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.n.id
}

resource "aws_route_table_association" "priv" {
  for_each       = aws_subnet.priv
  subnet_id      = each.value.id
  route_table_id = aws_route_table.priv.id
}

resource "aws_eks_cluster" "c" {
  name     = "tag"
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config { subnet_ids = [for s in aws_subnet.priv : s.id] }
}

resource "aws_eks_node_group" "n" {
  cluster_name    = aws_eks_cluster.c.name
  node_group_name = "n"
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = [for s in aws_subnet.priv : s.id]
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}

resource "aws_vpc_ipv4_cidr_block_association" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "100.64.0.0/16"
}

resource "aws_subnet" "pods" {
  for_each          = { a = "100.64.0.0/18", b = "100.64.64.0/18" }
  vpc_id            = aws_vpc_ipv4_cidr_block_association.s.vpc_id
  cidr_block        = each.value
  availability_zone = "eu-west-1${each.key}"
}

resource "aws_ec2_tag" "cni" {
  for_each    = aws_subnet.pods
  resource_id = each.value.id
  key         = "kubernetes.io/role/cni"
  value       = "1"
}

resource "aws_eks_addon" "cni" {
  cluster_name         = aws_eks_cluster.c.name
  addon_name           = "vpc-cni"
  configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
}
