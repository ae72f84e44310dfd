# What all estates of the kernel lab have.

locals {
  zone = "eu-central-1a"
}

resource "aws_vpc" "cluster" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "cluster" {
  vpc_id = aws_vpc.cluster.id
}

resource "aws_subnet" "public" {
  vpc_id            = aws_vpc.cluster.id
  cidr_block        = "10.0.101.0/24"
  availability_zone = local.zone
}

resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "public" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.public.id
}

# A private NAT gateway, whose subnet reaches the peer and the office.

resource "aws_subnet" "private_nat" {
  vpc_id            = aws_vpc.cluster.id
  cidr_block        = "10.0.102.0/24"
  availability_zone = local.zone
}

resource "aws_nat_gateway" "private" {
  connectivity_type = "private"
  private_ip        = "10.0.102.5"
  subnet_id         = aws_subnet.private_nat.id
}

resource "aws_route_table" "private_nat" {
  vpc_id = aws_vpc.cluster.id

  route {
    cidr_block                = aws_vpc.peer.cidr_block
    vpc_peering_connection_id = aws_vpc_peering_connection.peer.id
  }

  route {
    cidr_block         = "192.168.0.0/16"
    transit_gateway_id = aws_ec2_transit_gateway.hub.id
  }
}

resource "aws_route_table_association" "private_nat" {
  subnet_id      = aws_subnet.private_nat.id
  route_table_id = aws_route_table.private_nat.id
}

# The peer.

resource "aws_vpc" "peer" {
  cidr_block = "10.50.0.0/16"
}

resource "aws_subnet" "server" {
  for_each = { low = "10.50.0.0/24", high = "10.50.200.0/24" }

  vpc_id            = aws_vpc.peer.id
  cidr_block        = each.value
  availability_zone = local.zone
}

resource "aws_vpc_peering_connection" "peer" {
  vpc_id      = aws_vpc.cluster.id
  peer_vpc_id = aws_vpc.peer.id
  auto_accept = true
}

resource "aws_route_table_association" "peer" {
  for_each = aws_subnet.server

  subnet_id      = each.value.id
  route_table_id = aws_route_table.peer.id
}

# The office, behind a transit gateway.

resource "aws_ec2_transit_gateway" "hub" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "cluster" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  vpc_id             = aws_vpc.cluster.id
  subnet_ids         = [aws_subnet.node.id]
}

resource "aws_customer_gateway" "office" {
  type       = "ipsec.1"
  bgp_asn    = 65000
  ip_address = "192.0.2.1"
}

resource "aws_vpn_connection" "office" {
  customer_gateway_id = aws_customer_gateway.office.id
  transit_gateway_id  = aws_ec2_transit_gateway.hub.id
  type                = "ipsec.1"
  static_routes_only  = true
}

resource "aws_ec2_transit_gateway_route" "office" {
  destination_cidr_block         = "192.168.0.0/16"
  transit_gateway_attachment_id  = aws_vpn_connection.office.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.hub.association_default_route_table_id
}

# The cluster.

resource "aws_eks_cluster" "lab" {
  name     = "lab"
  role_arn = "arn:aws:iam::111122223333:role/cluster"

  vpc_config {
    subnet_ids = [aws_subnet.node.id]
  }
}

resource "aws_eks_node_group" "lab" {
  cluster_name    = aws_eks_cluster.lab.name
  node_group_name = "lab"
  node_role_arn   = "arn:aws:iam::111122223333:role/node"
  subnet_ids      = [aws_subnet.node.id]

  scaling_config {
    desired_size = 1
    min_size     = 1
    max_size     = 1
  }
}
