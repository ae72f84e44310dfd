# A VPN gateway that learns its routes by BGP, through Direct Connect.
resource "aws_vpc" "v" { cidr_block = "10.12.0.0/16" }

resource "aws_internet_gateway" "i" { vpc_id = aws_vpc.v.id }

resource "aws_subnet" "pub" {
  vpc_id                  = aws_vpc.v.id
  cidr_block              = "10.12.0.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = true
}

resource "aws_subnet" "priv" {
  for_each          = { a = "10.12.1.0/24", b = "10.12.2.0/24" }
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
  name     = "bgp"
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

resource "aws_vpn_gateway" "g" {}

resource "aws_vpn_gateway_attachment" "a" {
  vpc_id         = aws_vpc.v.id
  vpn_gateway_id = aws_vpn_gateway.g.id
}

resource "aws_dx_gateway" "d" {
  name            = "dx"
  amazon_side_asn = "64512"
}

resource "aws_dx_gateway_association" "d" {
  dx_gateway_id         = aws_dx_gateway.d.id
  associated_gateway_id = aws_vpn_gateway.g.id
}

resource "aws_vpn_gateway_route_propagation" "p" {
  vpn_gateway_id = aws_vpn_gateway_attachment.a.vpn_gateway_id
  route_table_id = aws_route_table.priv.id
}
