# Two node groups in the same public subnets; the launch template of one denies its
# nodes public addresses.
resource "aws_vpc" "v" { cidr_block = "10.9.0.0/16" }

resource "aws_internet_gateway" "i" { vpc_id = aws_vpc.v.id }

resource "aws_subnet" "pub" {
  count                   = 2
  vpc_id                  = aws_vpc.v.id
  cidr_block              = "10.9.${count.index}.0/24"
  map_public_ip_on_launch = "true"
}

resource "aws_route_table" "pub" { vpc_id = aws_vpc.v.id }

resource "aws_route" "igw" {
  route_table_id         = aws_route_table.pub.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.i.id
}

resource "aws_route" "igw6" {
  route_table_id              = aws_route_table.pub.id
  destination_ipv6_cidr_block = "::/0"
  gateway_id                  = aws_internet_gateway.i.id
}

resource "aws_route_table_association" "pub" {
  count          = 2
  subnet_id      = element(aws_subnet.pub.*.id, count.index)
  route_table_id = aws_route_table.pub.id
}

resource "aws_launch_template" "lt" {
  name = "closed"
  network_interfaces {
    associate_public_ip_address = false
    security_groups             = []
  }
}

resource "aws_eks_node_group" "lt" {
  cluster_name    = aws_eks_cluster.c.name
  node_group_name = "closed"
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = aws_subnet.pub.*.id
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
  launch_template {
    name    = aws_launch_template.lt.name
    version = "$Latest"
  }
}

resource "aws_eks_cluster" "c" {
  name     = "pub"
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config { subnet_ids = aws_subnet.pub[*].id }
}

resource "aws_eks_node_group" "n" {
  cluster_name    = aws_eks_cluster.c.name
  node_group_name = "n"
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = aws_subnet.pub[*].id
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}
