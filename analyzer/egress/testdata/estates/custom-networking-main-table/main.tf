# Pods live in a secondary range whose subnets nobody associated: the VPC's main
# table holds for them, and it has been replaced by one without routes. With
# external SNAT on they lose the internet, which the nodes reach by NAT.
locals {
  azs = { a = "10.2.0.0/20", b = "10.2.16.0/20" }
}

resource "aws_vpc" "main" { cidr_block = "10.2.0.0/16" }

resource "aws_vpc_ipv4_cidr_block_association" "pods" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "100.64.0.0/16"
}

resource "aws_subnet" "node" {
  for_each          = local.azs
  vpc_id            = aws_vpc.main.id
  cidr_block        = each.value
  availability_zone = "eu-central-1${each.key}"
}

resource "aws_subnet" "pod" {
  for_each          = { for i, k in keys(local.azs) : k => cidrsubnet("100.64.0.0/16", 2, i) }
  vpc_id            = aws_vpc_ipv4_cidr_block_association.pods.vpc_id
  cidr_block        = each.value
  availability_zone = "eu-central-1${each.key}"
}

resource "aws_subnet" "dmz" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.2.240.0/24"
}

resource "aws_internet_gateway" "igw" { vpc_id = aws_vpc.main.id }

resource "aws_eip" "e" { address = "198.51.100.9" }

resource "aws_nat_gateway" "n" {
  subnet_id     = aws_subnet.dmz.id
  allocation_id = aws_eip.e.allocation_id
}

resource "aws_route_table" "isolated" { vpc_id = aws_vpc.main.id }

resource "aws_main_route_table_association" "m" {
  vpc_id         = aws_vpc.main.id
  route_table_id = aws_route_table.isolated.id
}

resource "aws_route_table" "dmz" { vpc_id = aws_vpc.main.id }

resource "aws_route" "dmz" {
  route_table_id         = aws_route_table.dmz.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}

resource "aws_route_table_association" "dmz" {
  subnet_id      = aws_subnet.dmz.id
  route_table_id = aws_route_table.dmz.id
}

resource "aws_route_table" "nodes" { vpc_id = aws_vpc.main.id }

resource "aws_route" "nodes" {
  route_table_id         = aws_route_table.nodes.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.n.id
}

resource "aws_route_table_association" "nodes" {
  for_each       = aws_subnet.node
  subnet_id      = each.value.id
  route_table_id = aws_route_table.nodes.id
}

resource "aws_eks_cluster" "c" {
  name     = "custom"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  vpc_config { subnet_ids = values(aws_subnet.node)[*].id }
}

resource "aws_eks_node_group" "ng" {
  cluster_name  = aws_eks_cluster.c.id
  node_role_arn = "arn:aws:iam::123456789012:role/n"
  subnet_ids    = [for s in aws_subnet.node : s.id]
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}

resource "aws_eks_addon" "vpc_cni" {
  cluster_name = aws_eks_cluster.c.name
  addon_name   = "vpc-cni"
  configuration_values = jsonencode({
    env = {
      AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG = "true"
      AWS_VPC_K8S_CNI_EXTERNALSNAT       = "true"
      ENI_CONFIG_LABEL_DEF               = "topology.kubernetes.io/zone"
    }
    eniConfig = {
      create  = true
      region  = "eu-central-1"
      subnets = { for k, s in aws_subnet.pod : s.availability_zone => { id = s.id, securityGroups = [aws_eks_cluster.c.vpc_config[0].cluster_security_group_id] } }
    }
  })
}
