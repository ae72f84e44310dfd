# A route to a prefix list, into a transit gateway that leads nowhere.
resource "aws_vpc" "v" { cidr_block = "10.13.0.0/16" }

resource "aws_internet_gateway" "i" { vpc_id = aws_vpc.v.id }

resource "aws_subnet" "pub" {
  vpc_id                  = aws_vpc.v.id
  cidr_block              = "10.13.0.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = true
}

resource "aws_subnet" "priv" {
  for_each          = { a = "10.13.1.0/24", b = "10.13.2.0/24" }
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
  name     = "pl"
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

resource "aws_ec2_transit_gateway" "t" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "v" {
  transit_gateway_id = aws_ec2_transit_gateway.t.id
  vpc_id             = aws_vpc.v.id
  subnet_ids         = [for s in aws_subnet.priv : s.id]
}

resource "aws_ec2_managed_prefix_list" "corp" {
  name           = "corp"
  address_family = "IPv4"
  max_entries    = 5
  entry {
    cidr        = "10.130.0.0/16"
    description = "datacentre"
  }
  dynamic "entry" {
    for_each = ["172.20.0.0/16"]
    content { cidr = entry.value }
  }
}

resource "aws_ec2_managed_prefix_list_entry" "more" {
  cidr           = "172.21.0.0/16"
  prefix_list_id = aws_ec2_managed_prefix_list.corp.id
}

resource "aws_route" "corp" {
  route_table_id             = aws_route_table.priv.id
  destination_prefix_list_id = aws_ec2_managed_prefix_list.corp.id
  transit_gateway_id         = aws_ec2_transit_gateway.t.id
  depends_on                 = [aws_ec2_transit_gateway_vpc_attachment.v]
}
