# Neither the VPC's range nor external SNAT is known. The internet sees the NAT
# gateway either way.
variable "vpc_cidr" { type = string }

variable "external_snat" { type = bool }

resource "aws_vpc" "v" { cidr_block = var.vpc_cidr }

resource "aws_internet_gateway" "i" { vpc_id = aws_vpc.v.id }

resource "aws_subnet" "pub" {
  vpc_id     = aws_vpc.v.id
  cidr_block = cidrsubnet(var.vpc_cidr, 8, 0)
}

resource "aws_subnet" "priv" {
  count      = 2
  vpc_id     = aws_vpc.v.id
  cidr_block = cidrsubnet(aws_vpc.v.cidr_block, 8, count.index + 1)
}

resource "aws_eip" "e" {}

resource "aws_nat_gateway" "n" {
  subnet_id     = aws_subnet.pub.id
  allocation_id = aws_eip.e.id
}

resource "aws_route_table" "pub" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.i.id
  }
}

resource "aws_route_table" "priv" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.n.id
  }
}

resource "aws_route_table_association" "pub" {
  subnet_id      = aws_subnet.pub.id
  route_table_id = aws_route_table.pub.id
}

resource "aws_route_table_association" "priv" {
  count          = length(aws_subnet.priv)
  subnet_id      = aws_subnet.priv[count.index].id
  route_table_id = aws_route_table.priv.id
}

resource "aws_eks_addon" "cni" {
  cluster_name         = aws_eks_cluster.c.name
  addon_name           = "vpc-cni"
  configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = tostring(var.external_snat), ENABLE_PREFIX_DELEGATION = "true" } })
}

resource "aws_eks_cluster" "c" {
  name     = "unk"
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config { subnet_ids = aws_subnet.priv[*].id }
}

resource "aws_eks_node_group" "n" {
  cluster_name    = aws_eks_cluster.c.name
  node_group_name = "n"
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = aws_subnet.priv[*].id
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}
