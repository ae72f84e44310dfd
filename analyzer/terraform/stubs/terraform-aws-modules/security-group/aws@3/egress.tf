# Stands for terraform-aws-modules/security-group/aws from version 3 on: egress rules.
# Known from github.com/terraform-aws-modules/terraform-aws-security-group, v3.0.0 to v5.3.1.

locals {
  # Before version 3.6, the IPv6 ranges went into rules for other sources too.
  egress_ipv6_beside = var.snatlint_version < 3006000 ? var.egress_ipv6_cidr_blocks : null

  # Before version 5.2, prefix lists went into rules for ranges.
  egress_lists_beside = var.snatlint_version < 5002000 ? var.egress_prefix_list_ids : null
}

resource "aws_security_group_rule" "egress_rules" {
  count = var.create ? length(var.egress_rules) : 0

  security_group_id = local.group
  type              = "egress"
  cidr_blocks       = var.egress_cidr_blocks
  ipv6_cidr_blocks  = var.egress_ipv6_cidr_blocks
  prefix_list_ids   = var.egress_prefix_list_ids
  from_port         = local.rules[var.egress_rules[count.index]][0]
  to_port           = local.rules[var.egress_rules[count.index]][1]
  protocol          = local.rules[var.egress_rules[count.index]][2]
}

resource "aws_security_group_rule" "egress_with_self" {
  count = var.create ? length(var.egress_with_self) : 0

  security_group_id = local.group
  type              = "egress"
  self              = lookup(var.egress_with_self[count.index], "self", true)
  ipv6_cidr_blocks  = local.egress_ipv6_beside
  prefix_list_ids   = var.egress_prefix_list_ids
  from_port         = lookup(var.egress_with_self[count.index], "from_port", local.rules[lookup(var.egress_with_self[count.index], "rule", "_")][0])
  to_port           = lookup(var.egress_with_self[count.index], "to_port", local.rules[lookup(var.egress_with_self[count.index], "rule", "_")][1])
  protocol          = lookup(var.egress_with_self[count.index], "protocol", local.rules[lookup(var.egress_with_self[count.index], "rule", "_")][2])
}

resource "aws_security_group_rule" "egress_with_cidr_blocks" {
  count = var.create ? length(var.egress_with_cidr_blocks) : 0

  security_group_id = local.group
  type              = "egress"
  cidr_blocks       = compact(split(",", lookup(var.egress_with_cidr_blocks[count.index], "cidr_blocks", join(",", var.egress_cidr_blocks))))
  prefix_list_ids   = local.egress_lists_beside
  from_port         = lookup(var.egress_with_cidr_blocks[count.index], "from_port", local.rules[lookup(var.egress_with_cidr_blocks[count.index], "rule", "_")][0])
  to_port           = lookup(var.egress_with_cidr_blocks[count.index], "to_port", local.rules[lookup(var.egress_with_cidr_blocks[count.index], "rule", "_")][1])
  protocol          = lookup(var.egress_with_cidr_blocks[count.index], "protocol", local.rules[lookup(var.egress_with_cidr_blocks[count.index], "rule", "_")][2])
}

resource "aws_security_group_rule" "egress_with_ipv6_cidr_blocks" {
  count = var.create ? length(var.egress_with_ipv6_cidr_blocks) : 0

  security_group_id = local.group
  type              = "egress"
  ipv6_cidr_blocks  = compact(split(",", lookup(var.egress_with_ipv6_cidr_blocks[count.index], "ipv6_cidr_blocks", join(",", var.egress_ipv6_cidr_blocks))))
  prefix_list_ids   = var.egress_prefix_list_ids
  from_port         = lookup(var.egress_with_ipv6_cidr_blocks[count.index], "from_port", local.rules[lookup(var.egress_with_ipv6_cidr_blocks[count.index], "rule", "_")][0])
  to_port           = lookup(var.egress_with_ipv6_cidr_blocks[count.index], "to_port", local.rules[lookup(var.egress_with_ipv6_cidr_blocks[count.index], "rule", "_")][1])
  protocol          = lookup(var.egress_with_ipv6_cidr_blocks[count.index], "protocol", local.rules[lookup(var.egress_with_ipv6_cidr_blocks[count.index], "rule", "_")][2])
}

resource "aws_security_group_rule" "egress_with_source_security_group_id" {
  count = var.create ? length(var.egress_with_source_security_group_id) : 0

  security_group_id = local.group
  type              = "egress"
  ipv6_cidr_blocks  = local.egress_ipv6_beside
  prefix_list_ids   = var.egress_prefix_list_ids
  from_port         = lookup(var.egress_with_source_security_group_id[count.index], "from_port", local.rules[lookup(var.egress_with_source_security_group_id[count.index], "rule", "_")][0])
  to_port           = lookup(var.egress_with_source_security_group_id[count.index], "to_port", local.rules[lookup(var.egress_with_source_security_group_id[count.index], "rule", "_")][1])
  protocol          = lookup(var.egress_with_source_security_group_id[count.index], "protocol", local.rules[lookup(var.egress_with_source_security_group_id[count.index], "rule", "_")][2])

  source_security_group_id = var.egress_with_source_security_group_id[count.index]["source_security_group_id"]
}

resource "aws_security_group_rule" "egress_with_prefix_list_ids" {
  count = var.create ? length(var.egress_with_prefix_list_ids) : 0

  security_group_id = local.group
  type              = "egress"
  prefix_list_ids   = compact(split(",", lookup(var.egress_with_prefix_list_ids[count.index], "prefix_list_ids", join(",", var.egress_prefix_list_ids))))
  from_port         = lookup(var.egress_with_prefix_list_ids[count.index], "from_port", local.rules[lookup(var.egress_with_prefix_list_ids[count.index], "rule", "_")][0])
  to_port           = lookup(var.egress_with_prefix_list_ids[count.index], "to_port", local.rules[lookup(var.egress_with_prefix_list_ids[count.index], "rule", "_")][1])
  protocol          = lookup(var.egress_with_prefix_list_ids[count.index], "protocol", local.rules[lookup(var.egress_with_prefix_list_ids[count.index], "rule", "_")][2])
}

resource "aws_security_group_rule" "computed_egress_rules" {
  count = var.create ? var.number_of_computed_egress_rules : 0

  security_group_id = local.group
  type              = "egress"
  cidr_blocks       = var.egress_cidr_blocks
  ipv6_cidr_blocks  = var.egress_ipv6_cidr_blocks
  prefix_list_ids   = var.egress_prefix_list_ids
  from_port         = local.rules[var.computed_egress_rules[count.index]][0]
  to_port           = local.rules[var.computed_egress_rules[count.index]][1]
  protocol          = local.rules[var.computed_egress_rules[count.index]][2]
}

resource "aws_security_group_rule" "computed_egress_with_self" {
  count = var.create ? var.number_of_computed_egress_with_self : 0

  security_group_id = local.group
  type              = "egress"
  self              = lookup(var.computed_egress_with_self[count.index], "self", true)
  ipv6_cidr_blocks  = local.egress_ipv6_beside
  prefix_list_ids   = var.egress_prefix_list_ids
  from_port         = lookup(var.computed_egress_with_self[count.index], "from_port", local.rules[lookup(var.computed_egress_with_self[count.index], "rule", "_")][0])
  to_port           = lookup(var.computed_egress_with_self[count.index], "to_port", local.rules[lookup(var.computed_egress_with_self[count.index], "rule", "_")][1])
  protocol          = lookup(var.computed_egress_with_self[count.index], "protocol", local.rules[lookup(var.computed_egress_with_self[count.index], "rule", "_")][2])
}

resource "aws_security_group_rule" "computed_egress_with_cidr_blocks" {
  count = var.create ? var.number_of_computed_egress_with_cidr_blocks : 0

  security_group_id = local.group
  type              = "egress"
  cidr_blocks       = compact(split(",", lookup(var.computed_egress_with_cidr_blocks[count.index], "cidr_blocks", join(",", var.egress_cidr_blocks))))
  prefix_list_ids   = local.egress_lists_beside
  from_port         = lookup(var.computed_egress_with_cidr_blocks[count.index], "from_port", local.rules[lookup(var.computed_egress_with_cidr_blocks[count.index], "rule", "_")][0])
  to_port           = lookup(var.computed_egress_with_cidr_blocks[count.index], "to_port", local.rules[lookup(var.computed_egress_with_cidr_blocks[count.index], "rule", "_")][1])
  protocol          = lookup(var.computed_egress_with_cidr_blocks[count.index], "protocol", local.rules[lookup(var.computed_egress_with_cidr_blocks[count.index], "rule", "_")][2])
}

resource "aws_security_group_rule" "computed_egress_with_ipv6_cidr_blocks" {
  count = var.create ? var.number_of_computed_egress_with_ipv6_cidr_blocks : 0

  security_group_id = local.group
  type              = "egress"
  ipv6_cidr_blocks  = compact(split(",", lookup(var.computed_egress_with_ipv6_cidr_blocks[count.index], "ipv6_cidr_blocks", join(",", var.egress_ipv6_cidr_blocks))))
  prefix_list_ids   = var.egress_prefix_list_ids
  from_port         = lookup(var.computed_egress_with_ipv6_cidr_blocks[count.index], "from_port", local.rules[lookup(var.computed_egress_with_ipv6_cidr_blocks[count.index], "rule", "_")][0])
  to_port           = lookup(var.computed_egress_with_ipv6_cidr_blocks[count.index], "to_port", local.rules[lookup(var.computed_egress_with_ipv6_cidr_blocks[count.index], "rule", "_")][1])
  protocol          = lookup(var.computed_egress_with_ipv6_cidr_blocks[count.index], "protocol", local.rules[lookup(var.computed_egress_with_ipv6_cidr_blocks[count.index], "rule", "_")][2])
}

resource "aws_security_group_rule" "computed_egress_with_source_security_group_id" {
  count = var.create ? var.number_of_computed_egress_with_source_security_group_id : 0

  security_group_id = local.group
  type              = "egress"
  ipv6_cidr_blocks  = local.egress_ipv6_beside
  prefix_list_ids   = var.egress_prefix_list_ids
  from_port         = lookup(var.computed_egress_with_source_security_group_id[count.index], "from_port", local.rules[lookup(var.computed_egress_with_source_security_group_id[count.index], "rule", "_")][0])
  to_port           = lookup(var.computed_egress_with_source_security_group_id[count.index], "to_port", local.rules[lookup(var.computed_egress_with_source_security_group_id[count.index], "rule", "_")][1])
  protocol          = lookup(var.computed_egress_with_source_security_group_id[count.index], "protocol", local.rules[lookup(var.computed_egress_with_source_security_group_id[count.index], "rule", "_")][2])

  source_security_group_id = var.computed_egress_with_source_security_group_id[count.index]["source_security_group_id"]
}

resource "aws_security_group_rule" "computed_egress_with_prefix_list_ids" {
  count = var.create ? var.number_of_computed_egress_with_prefix_list_ids : 0

  security_group_id = local.group
  type              = "egress"
  prefix_list_ids   = compact(split(",", lookup(var.computed_egress_with_prefix_list_ids[count.index], "prefix_list_ids", join(",", var.egress_prefix_list_ids))))
  from_port         = lookup(var.computed_egress_with_prefix_list_ids[count.index], "from_port", local.rules[lookup(var.computed_egress_with_prefix_list_ids[count.index], "rule", "_")][0])
  to_port           = lookup(var.computed_egress_with_prefix_list_ids[count.index], "to_port", local.rules[lookup(var.computed_egress_with_prefix_list_ids[count.index], "rule", "_")][1])
  protocol          = lookup(var.computed_egress_with_prefix_list_ids[count.index], "protocol", local.rules[lookup(var.computed_egress_with_prefix_list_ids[count.index], "rule", "_")][2])

  source_security_group_id = var.computed_egress_with_prefix_list_ids[count.index]["source_security_group_id"]
}
