# Stands for terraform-aws-modules/eks/aws//modules/self-managed-node-group, from version 21 on. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

# A group of nodes gets a security group of its own where it has rules for one.
data "aws_subnet" "this" {
  count = local.own_group ? 1 : 0

  region = var.region
  id     = element(var.subnet_ids, 0)
}

resource "aws_security_group" "this" {
  count = local.own_group ? 1 : 0

  region      = var.region
  name        = var.security_group_use_name_prefix ? null : local.security_group_name
  name_prefix = var.security_group_use_name_prefix ? "${local.security_group_name}-" : null
  vpc_id      = data.aws_subnet.this[0].vpc_id
  tags        = merge(var.tags, { Name = local.security_group_name }, var.security_group_tags)
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each = { for key, rule in local.ingress : key => rule if local.own_group }

  region                       = var.region
  security_group_id            = aws_security_group.this[0].id
  ip_protocol                  = each.value.ip_protocol
  from_port                    = each.value.from_port
  to_port                      = try(coalesce(each.value.to_port, each.value.from_port), null)
  cidr_ipv4                    = each.value.cidr_ipv4
  cidr_ipv6                    = each.value.cidr_ipv6
  prefix_list_id               = each.value.prefix_list_id
  referenced_security_group_id = each.value.self ? aws_security_group.this[0].id : each.value.referenced_security_group_id
}

resource "aws_vpc_security_group_egress_rule" "this" {
  for_each = { for key, rule in local.egress : key => rule if local.own_group }

  region                       = var.region
  security_group_id            = aws_security_group.this[0].id
  ip_protocol                  = each.value.ip_protocol
  from_port                    = try(coalesce(each.value.from_port, each.value.to_port), null)
  to_port                      = each.value.to_port
  cidr_ipv4                    = each.value.cidr_ipv4
  cidr_ipv6                    = each.value.cidr_ipv6
  prefix_list_id               = each.value.prefix_list_id
  referenced_security_group_id = each.value.self ? aws_security_group.this[0].id : each.value.referenced_security_group_id
}
