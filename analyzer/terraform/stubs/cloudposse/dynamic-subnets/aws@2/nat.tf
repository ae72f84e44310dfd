# Stands for cloudposse/dynamic-subnets/aws from version 2 on: NAT gateways and instances.
# Known from github.com/cloudposse/terraform-aws-dynamic-subnets, 2.0.1 to 3.1.0.

# Gateways unless there shall be instances; either only where somebody needs it.
locals {
  wants_gateways = var.nat_instance_enabled == true ? var.nat_gateway_enabled == true : var.nat_gateway_enabled != false
  has_gateways   = local.wants_gateways && (local.private4 || local.public_dns64 || local.private_dns64)
  has_instances  = !local.wants_gateways && var.nat_instance_enabled == true && local.private4
  nats           = local.has_gateways || local.has_instances ? length(local.nat_subnets) : 0
  own_addresses  = length(var.nat_elastic_ips) == 0
  allocations    = local.own_addresses ? aws_eip.default[*].id : data.aws_eip.nat[*].id
}

# Version 3 places them by zone, in the subnets that are named or counted within
# their zone; version 2 in the first subnets of all.
locals {
  places = var.nat_gateway_public_subnet_names == null ? var.nat_gateway_public_subnet_indices : [
    for name in var.nat_gateway_public_subnet_names : try(index(local.public_names, name), -1)
  ]
  nat_subnets = local.since_3 ? flatten([
    for zone in range(min(length(local.zones), var.max_nats)) : [for i in local.places : zone * local.public_per_zone + i if i >= 0 && i < local.public_per_zone]
  ]) : range(min(length(local.zones) * var.subnets_per_az_count, var.max_nats))

  # The NAT of each table: one of its own zone where there is one.
  nat_of_private = [
    for i in range(local.private_tables) : local.since_3 ? (floor(i / local.private_per_zone) * length(local.places) + (i % local.private_per_zone) % length(local.places)) % local.nats : i % local.nats
  ]
  nat_of_public = [
    for i in range(local.public_tables) : local.since_3 ? (floor(i / local.public_per_zone) * length(local.places) + (i % local.public_per_zone) % length(local.places)) % local.nats : i % local.nats
  ]
}

data "aws_eip" "nat" {
  count = local.nats > 0 ? length(var.nat_elastic_ips) : 0

  public_ip = var.nat_elastic_ips[count.index]
}

resource "aws_eip" "default" {
  count = local.own_addresses ? local.nats : 0

  tags = merge(module.nat_label.tags, { Name = "${module.nat_label.id}${module.this.delimiter}${local.public_codes[local.nat_subnets[count.index]]}" })
}

resource "aws_nat_gateway" "default" {
  count = local.has_gateways ? local.nats : 0

  allocation_id = local.allocations[count.index]
  subnet_id     = aws_subnet.public[local.nat_subnets[count.index]].id
  tags          = merge(module.nat_label.tags, { Name = "${module.nat_label.id}${module.this.delimiter}${local.public_codes[local.nat_subnets[count.index]]}" })
}

resource "aws_route" "nat4" {
  count = local.has_gateways && local.private4 ? local.private_tables : 0

  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.default[local.nat_of_private[count.index]].id
}

resource "aws_route" "private_nat64" {
  count = local.has_gateways && local.private_dns64 ? local.private_tables : 0

  route_table_id              = aws_route_table.private[count.index].id
  destination_ipv6_cidr_block = "64:ff9b::/96"
  nat_gateway_id              = aws_nat_gateway.default[local.nat_of_private[count.index]].id
}

resource "aws_route" "public_nat64" {
  count = local.has_gateways && local.public_dns64 ? local.public_tables : 0

  route_table_id              = local.public_table_ids[count.index]
  destination_ipv6_cidr_block = "64:ff9b::/96"
  nat_gateway_id              = aws_nat_gateway.default[local.nat_of_public[count.index]].id
}

module "nat_instance_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = ["nat", "instance"]
  context    = module.this.context
}

resource "aws_security_group" "nat_instance" {
  count = local.has_instances ? 1 : 0

  name   = module.nat_instance_label.id
  vpc_id = var.vpc_id
  tags   = module.nat_instance_label.tags
}

resource "aws_security_group_rule" "nat_instance_egress" {
  count = local.has_instances ? 1 : 0

  security_group_id = aws_security_group.nat_instance[0].id
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "nat_instance_ingress" {
  count = local.has_instances ? 1 : 0

  security_group_id = aws_security_group.nat_instance[0].id
  type              = "ingress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = [local.base4]
}

resource "aws_instance" "nat_instance" {
  count = local.has_instances ? local.nats : 0

  subnet_id                   = aws_subnet.public[local.nat_subnets[count.index]].id
  vpc_security_group_ids      = [aws_security_group.nat_instance[0].id]
  associate_public_ip_address = true
  source_dest_check           = false
  tags                        = merge(module.nat_instance_label.tags, { Name = "${module.nat_instance_label.id}${module.this.delimiter}${local.public_codes[local.nat_subnets[count.index]]}" })
}

resource "aws_eip_association" "nat_instance" {
  count = local.has_instances ? local.nats : 0

  instance_id   = aws_instance.nat_instance[count.index].id
  allocation_id = local.allocations[count.index]
}

resource "aws_route" "nat_instance" {
  count = local.has_instances ? local.private_tables : 0

  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = aws_instance.nat_instance[local.nat_of_private[count.index]].primary_network_interface_id
}
