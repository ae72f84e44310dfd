# Two clusters in one VPC, one of them with an add-on whose template has an unknown
# value beside external SNAT.
variable "extra" { type = string }

locals { cluster_names = ["blue", "green"] }

resource "aws_vpc" "v" { cidr_block = "10.6.0.0/16" }

resource "aws_subnet" "p" {
  count      = 2
  vpc_id     = aws_vpc.v.id
  cidr_block = cidrsubnet("10.6.0.0/16", 8, count.index)
}

resource "aws_vpc" "other" { cidr_block = "10.66.0.0/16" }

resource "aws_subnet" "o" {
  vpc_id     = aws_vpc.other.id
  cidr_block = "10.66.1.0/24"
}

resource "aws_vpc_peering_connection" "p" {
  vpc_id      = aws_vpc.v.id
  peer_vpc_id = aws_vpc.other.id
  auto_accept = true
  accepter { allow_remote_vpc_dns_resolution = true }
}

resource "aws_route" "there" {
  route_table_id            = aws_vpc.v.main_route_table_id
  destination_cidr_block    = aws_vpc.other.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.p.id
}

resource "aws_route" "back" {
  route_table_id            = aws_vpc.other.default_route_table_id
  destination_cidr_block    = aws_vpc_peering_connection.p.vpc_id == "" ? "10.0.0.0/8" : aws_vpc.v.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.p.id
}

resource "aws_eks_cluster" "c" {
  for_each = toset(local.cluster_names)
  name     = "app-${each.key}"
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config { subnet_ids = aws_subnet.p[*].id }
}

resource "aws_eks_node_group" "n" {
  for_each      = aws_eks_cluster.c
  cluster_name  = each.value.name
  node_role_arn = "arn:aws:iam::1:role/n"
  subnet_ids    = each.value.vpc_config[0].subnet_ids
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}

resource "aws_eks_addon" "blue" {
  cluster_name         = aws_eks_cluster.c["blue"].name
  addon_name           = "vpc-cni"
  addon_version        = "v1.19.2-eksbuild.1"
  configuration_values = templatefile("${path.module}/templates/cni.json.tftpl", { external = true, extra = var.extra })
}
