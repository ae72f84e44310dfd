# An egress VPC whose public table has no way back to the spoke.
locals { azs = ["eu-west-1a", "eu-west-1b"] }

resource "aws_vpc" "spoke" { cidr_block = "10.43.0.0/16" }

resource "aws_vpc" "egress" { cidr_block = "10.44.0.0/16" }

resource "aws_subnet" "spoke" {
  count             = 2
  vpc_id            = aws_vpc.spoke.id
  cidr_block        = cidrsubnet("10.43.0.0/16", 4, count.index)
  availability_zone = local.azs[count.index]
}

resource "aws_subnet" "tgw" {
  count             = 2
  vpc_id            = aws_vpc.egress.id
  cidr_block        = cidrsubnet("10.44.0.0/16", 12, count.index)
  availability_zone = local.azs[count.index]
}

resource "aws_subnet" "pub" {
  count             = 2
  vpc_id            = aws_vpc.egress.id
  cidr_block        = cidrsubnet("10.44.0.0/16", 8, 10 + count.index)
  availability_zone = local.azs[count.index]
}

resource "aws_internet_gateway" "e" { vpc_id = aws_vpc.egress.id }

resource "aws_eip" "e" { count = 2 }

resource "aws_nat_gateway" "e" {
  count         = 2
  subnet_id     = aws_subnet.pub[count.index].id
  allocation_id = aws_eip.e[count.index].id
}

resource "aws_route_table" "tgw" {
  count  = 2
  vpc_id = aws_vpc.egress.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.e[count.index].id
  }
}

resource "aws_route_table_association" "tgw" {
  count          = 2
  subnet_id      = aws_subnet.tgw[count.index].id
  route_table_id = aws_route_table.tgw[count.index].id
}

resource "aws_route_table" "pub" {
  vpc_id = aws_vpc.egress.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.e.id
  }
}

resource "aws_route_table_association" "pub" {
  count          = 2
  subnet_id      = aws_subnet.pub[count.index].id
  route_table_id = aws_route_table.pub.id
}

resource "aws_ec2_transit_gateway" "t" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "spoke" {
  transit_gateway_id = aws_ec2_transit_gateway.t.id
  vpc_id             = aws_vpc.spoke.id
  subnet_ids         = aws_subnet.spoke[*].id
}

resource "aws_ec2_transit_gateway_vpc_attachment" "egress" {
  transit_gateway_id = aws_ec2_transit_gateway.t.id
  vpc_id             = aws_vpc.egress.id
  subnet_ids         = aws_subnet.tgw[*].id
}

resource "aws_ec2_transit_gateway_route" "d" {
  destination_cidr_block         = "0.0.0.0/0"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.egress.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.t.association_default_route_table_id
}

resource "aws_route" "spoke" {
  route_table_id         = aws_vpc.spoke.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = aws_ec2_transit_gateway.t.id
}

resource "aws_eks_cluster" "c" {
  name     = "twoz"
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config { subnet_ids = aws_subnet.spoke[*].id }
}

resource "aws_eks_node_group" "n" {
  cluster_name    = aws_eks_cluster.c.name
  node_group_name = "n"
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = aws_subnet.spoke[*].id
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}
