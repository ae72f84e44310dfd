# Things that may or may not exist.
variable "on" { type = bool }

resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }

resource "aws_vpc_ipv4_cidr_block_association" "maybe" {
  count      = var.on ? 1 : 0
  vpc_id     = aws_vpc.main.id
  cidr_block = "100.64.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "a" { vpc_id = aws_vpc.main.id }

resource "aws_internet_gateway" "maybe" {
  count  = var.on ? 1 : 0
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "maybe" {
  count                  = var.on ? 1 : 0
  route_table_id         = aws_route_table.a.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.maybe[0].id
}

resource "aws_route_table_association" "maybe" {
  count          = var.on ? 1 : 0
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.a.id
}

resource "aws_eks_cluster" "main" {
  name = "maybe"
  vpc_config { subnet_ids = [aws_subnet.a.id] }
}

resource "aws_eks_addon" "maybe" {
  count                = var.on ? 1 : 0
  cluster_name         = aws_eks_cluster.main.name
  addon_name           = "vpc-cni"
  configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
}
