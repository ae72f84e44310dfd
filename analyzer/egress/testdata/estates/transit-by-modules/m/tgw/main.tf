variable "attachments" { type = map(object({ vpc_id = string, subnet_ids = list(string), route_table_ids = list(string), cidr = string })) }

resource "aws_ec2_transit_gateway" "this" { description = "hub" }

resource "aws_ec2_transit_gateway_vpc_attachment" "this" {
  for_each           = var.attachments
  transit_gateway_id = aws_ec2_transit_gateway.this.id
  vpc_id             = each.value.vpc_id
  subnet_ids         = each.value.subnet_ids
}

locals {
  routes = flatten([for k, a in var.attachments : [for i, rt in a.route_table_ids : [for k2, b in var.attachments : { key = "${k}-${i}-${k2}", rt = rt, cidr = b.cidr } if k2 != k]]])
}

resource "aws_route" "this" {
  for_each               = { for r in local.routes : r.key => r }
  route_table_id         = each.value.rt
  destination_cidr_block = each.value.cidr
  transit_gateway_id     = aws_ec2_transit_gateway.this.id
}
