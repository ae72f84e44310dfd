# The cluster's VPC: private subnets for nodes and pods, one NAT gateway a zone.

provider "aws" {
  region = var.region
}

locals {
  vpc_cidr = "10.0.0.0/16"
  zones = {
    for index, letter in ["a", "b"] : letter => {
      name    = "${var.region}${letter}"
      public  = cidrsubnet(local.vpc_cidr, 8, index)
      private = cidrsubnet(local.vpc_cidr, 4, index + 1)
    }
  }
}

resource "aws_vpc" "prod" {
  cidr_block           = local.vpc_cidr
  enable_dns_hostnames = true

  tags = { Name = "prod" }
}

resource "aws_internet_gateway" "prod" {
  vpc_id = aws_vpc.prod.id
}

resource "aws_subnet" "public" {
  for_each = local.zones

  vpc_id            = aws_vpc.prod.id
  cidr_block        = each.value.public
  availability_zone = each.value.name
}

resource "aws_subnet" "private" {
  for_each = local.zones

  vpc_id            = aws_vpc.prod.id
  cidr_block        = each.value.private
  availability_zone = each.value.name
}

resource "aws_eip" "nat" {
  for_each = local.zones
  domain   = "vpc"
}

resource "aws_nat_gateway" "prod" {
  for_each = local.zones

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.prod.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.prod.id
  }
}

resource "aws_route_table_association" "public" {
  for_each = aws_subnet.public

  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table" "private" {
  for_each = local.zones
  vpc_id   = aws_vpc.prod.id
}

resource "aws_route_table_association" "private" {
  for_each = local.zones

  subnet_id      = aws_subnet.private[each.key].id
  route_table_id = aws_route_table.private[each.key].id
}

resource "aws_route" "internet" {
  for_each = local.zones

  route_table_id         = aws_route_table.private[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.prod[each.key].id
}
