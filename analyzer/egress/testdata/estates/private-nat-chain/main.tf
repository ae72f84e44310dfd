# Pods in a range that nobody routes: a private NAT gateway in a routable subnet
# hides them from the connected network, a public one behind it from the internet.
resource "aws_vpc" "v" { cidr_block = "10.8.0.0/16" }

resource "aws_vpc_ipv4_cidr_block_association" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "100.64.0.0/16"
}

resource "aws_subnet" "routable" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.8.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "public" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.8.0.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "pods" {
  vpc_id            = aws_vpc_ipv4_cidr_block_association.s.vpc_id
  cidr_block        = aws_vpc_ipv4_cidr_block_association.s.cidr_block
  availability_zone = "eu-west-1a"
}

resource "aws_internet_gateway" "i" { vpc_id = aws_vpc.v.id }

resource "aws_eip" "e" {}

resource "aws_nat_gateway" "public" {
  subnet_id     = aws_subnet.public.id
  allocation_id = aws_eip.e.id
}

resource "aws_nat_gateway" "private" {
  connectivity_type = "private"
  subnet_id         = aws_subnet.routable.id
  private_ip        = "10.8.1.50"
}

resource "aws_ec2_transit_gateway" "t" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "v" {
  transit_gateway_id = aws_ec2_transit_gateway.t.id
  vpc_id             = aws_vpc.v.id
  subnet_ids         = [aws_subnet.routable.id]
}

resource "aws_vpc" "onprem" { cidr_block = "10.80.0.0/16" }

resource "aws_subnet" "onprem" {
  vpc_id     = aws_vpc.onprem.id
  cidr_block = "10.80.1.0/24"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "o" {
  transit_gateway_id = aws_ec2_transit_gateway.t.id
  vpc_id             = aws_vpc.onprem.id
  subnet_ids         = [aws_subnet.onprem.id]
}

resource "aws_route" "onprem" {
  route_table_id         = aws_vpc.onprem.default_route_table_id
  destination_cidr_block = "10.8.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway.t.id
  depends_on             = [aws_ec2_transit_gateway_vpc_attachment.o]
}

resource "aws_route_table" "pods" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.private.id
  }
}

resource "aws_route_table" "routable" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block         = "10.0.0.0/8"
    transit_gateway_id = aws_ec2_transit_gateway.t.id
  }
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.public.id
  }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.i.id
  }
}

resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.pods.id
  route_table_id = aws_route_table.pods.id
}

resource "aws_route_table_association" "b" {
  subnet_id      = aws_subnet.routable.id
  route_table_id = aws_route_table.routable.id
}

resource "aws_route_table_association" "c" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}

resource "aws_eks_addon" "cni" {
  cluster_name         = aws_eks_cluster.c.name
  addon_name           = "vpc-cni"
  configuration_values = <<EOF
{
  "env": {
    "AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG": "true",
    "AWS_VPC_K8S_CNI_EXTERNALSNAT": "true"
  },
  "eniConfig": {
    "create": true,
    "region": "eu-west-1",
    "subnets": {
      "${aws_subnet.pods.availability_zone}": { "id": "${aws_subnet.pods.id}", "securityGroups": ["${aws_eks_cluster.c.vpc_config[0].cluster_security_group_id}"] }
    }
  }
}
EOF
}

resource "aws_eks_cluster" "c" {
  name     = "nat"
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config { subnet_ids = [aws_subnet.routable.id] }
}

resource "aws_eks_node_group" "n" {
  cluster_name    = aws_eks_cluster.c.name
  node_group_name = "n"
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = [aws_subnet.routable.id]
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}
