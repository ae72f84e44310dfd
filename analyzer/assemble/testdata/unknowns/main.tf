# What can't be known keeps its reason.
variable "vpc" { type = string }
variable "subnet" { type = string }
variable "table" { type = string }
variable "nat" { type = string }
variable "routes" { type = map(string) }

resource "aws_vpc" "wrong" { cidr_block = "10.0.0.0/33" }
resource "aws_vpc" "host_bits" { cidr_block = "10.0.1.0/16" }
resource "aws_vpc" "pooled" { ipv4_ipam_pool_id = "ipam-pool-0123" }

resource "aws_subnet" "nowhere" {
  vpc_id     = var.vpc
  cidr_block = "10.0.0.0/24"
}

resource "aws_subnet" "here" {
  vpc_id     = aws_vpc.pooled.id
  cidr_block = cidrsubnet(aws_vpc.pooled.cidr_block, 8, 1)
}

resource "aws_subnet" "wrong_kind" {
  vpc_id     = aws_subnet.here.id
  cidr_block = ["10.0.0.0/24"]
}

resource "aws_route_table" "main" {
  vpc_id = aws_vpc.pooled.id
  route {
    cidr_block = aws_vpc.pooled.cidr_block
    gateway_id = "igw-0123"
  }
  route {
    cidr_block     = "10.9.0.0/16"
    nat_gateway_id = var.nat
  }
  route {
    cidr_block                = "10.8.0.0/16"
    nat_gateway_id            = var.nat
    vpc_peering_connection_id = var.vpc
  }
  dynamic "route" {
    for_each = var.routes
    content {
      cidr_block     = route.key
      nat_gateway_id = route.value
    }
  }
}

resource "aws_route_table_association" "unknown" {
  subnet_id      = var.subnet
  route_table_id = aws_route_table.main.id
}

resource "aws_route" "unknown" {
  route_table_id         = var.table
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = var.nat
}

resource "aws_route" "elsewhere" {
  route_table_id         = "rtb-0123"
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = "nat-0123"
}

module "vpc" {
  source  = "acme/vpc/aws"
  version = "5.0.0"
}

module "unused" { source = "example/unused/aws" }

resource "aws_eks_cluster" "main" {
  name = var.vpc
  vpc_config { subnet_ids = module.vpc.private_subnets }
}

resource "aws_eks_node_group" "main" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "main"
  subnet_ids      = module.vpc.private_subnets
}

resource "aws_eks_node_group" "any" {
  cluster_name    = var.subnet
  node_group_name = "any"
  subnet_ids      = [null, ""]
}

resource "aws_nat_gateway" "nowhere" {}
resource "aws_vpc_peering_connection" "empty" {}
resource "aws_route_table_association" "empty" {}
resource "aws_eks_cluster" "empty" {}
resource "aws_eks_addon" "empty" {}
resource "aws_ec2_transit_gateway_vpc_attachment" "empty" {}
resource "aws_ec2_transit_gateway_route" "empty" {}
resource "aws_route" "empty" {}
