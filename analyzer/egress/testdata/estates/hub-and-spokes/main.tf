# A transit gateway with tables of its own: the spokes' internet is the NAT gateway
# of the egress VPC, other spokes are a black hole, shared services propagate.
locals {
  vpcs = {
    spoke1 = "10.51.0.0/16"
    spoke2 = "10.52.0.0/16"
    shared = "10.53.0.0/16"
    egress = "10.54.0.0/16"
  }
}

resource "aws_vpc" "v" {
  for_each   = local.vpcs
  cidr_block = each.value
  tags       = { Name = each.key }
}

resource "aws_subnet" "tgw" {
  for_each          = local.vpcs
  vpc_id            = aws_vpc.v[each.key].id
  cidr_block        = cidrsubnet(each.value, 12, 0)
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "app" {
  for_each          = local.vpcs
  vpc_id            = aws_vpc.v[each.key].id
  cidr_block        = cidrsubnet(each.value, 4, 1)
  availability_zone = "eu-west-1a"
}

resource "aws_ec2_transit_gateway" "hub" {
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "a" {
  for_each                                        = local.vpcs
  transit_gateway_id                              = aws_ec2_transit_gateway.hub.id
  vpc_id                                          = aws_vpc.v[each.key].id
  subnet_ids                                      = [aws_subnet.tgw[each.key].id]
  appliance_mode_support                          = each.key == "egress" ? "enable" : "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
}

resource "aws_ec2_transit_gateway_route_table" "t" {
  for_each           = toset(["spokes", "core"])
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
}

resource "aws_ec2_transit_gateway_route_table_association" "a" {
  for_each                       = { spoke1 = "spokes", spoke2 = "spokes", shared = "core", egress = "core" }
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.a[each.key].id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t[each.value].id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "core" {
  for_each                       = local.vpcs
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.a[each.key].id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t["core"].id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "shared_to_spokes" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.a["shared"].id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t["spokes"].id
}

resource "aws_ec2_transit_gateway_route" "default" {
  destination_cidr_block         = "0.0.0.0/0"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.a["egress"].id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t["spokes"].id
}

resource "aws_ec2_transit_gateway_route" "blackhole" {
  for_each                       = toset(["10.52.0.0/16", "10.51.0.0/16"])
  destination_cidr_block         = each.value
  blackhole                      = true
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.t["spokes"].id
}

resource "aws_route_table" "app" {
  for_each = { for k, v in local.vpcs : k => v if k != "egress" }
  vpc_id   = aws_vpc.v[each.key].id
  route {
    cidr_block         = "0.0.0.0/0"
    transit_gateway_id = aws_ec2_transit_gateway.hub.id
  }
}

resource "aws_route_table_association" "app" {
  for_each       = aws_route_table.app
  subnet_id      = aws_subnet.app[each.key].id
  route_table_id = each.value.id
}

resource "aws_internet_gateway" "egress" { vpc_id = aws_vpc.v["egress"].id }

resource "aws_eip" "egress" {
  domain           = "vpc"
  public_ipv4_pool = "ipv4pool-ec2-012345"
}

resource "aws_nat_gateway" "egress" {
  subnet_id     = aws_subnet.app["egress"].id
  allocation_id = aws_eip.egress.id
}

resource "aws_route_table" "egress_public" {
  vpc_id = aws_vpc.v["egress"].id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.egress.id
  }
  route {
    cidr_block         = "10.0.0.0/8"
    transit_gateway_id = aws_ec2_transit_gateway.hub.id
  }
}

resource "aws_route_table_association" "egress_public" {
  subnet_id      = aws_subnet.app["egress"].id
  route_table_id = aws_route_table.egress_public.id
}

resource "aws_route_table" "egress_tgw" {
  vpc_id = aws_vpc.v["egress"].id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.egress.id
  }
}

resource "aws_route_table_association" "egress_tgw" {
  subnet_id      = aws_subnet.tgw["egress"].id
  route_table_id = aws_route_table.egress_tgw.id
}

resource "aws_eks_cluster" "c" {
  name     = "spoke1"
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config { subnet_ids = [aws_subnet.app["spoke1"].id] }
}

resource "aws_eks_node_group" "n" {
  cluster_name    = aws_eks_cluster.c.name
  node_group_name = "n"
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = [aws_subnet.app["spoke1"].id]
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}
