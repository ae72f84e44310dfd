# Stands for cloudposse/eks-cluster/aws from version 0.18 up to 3: security groups.
# Known from github.com/cloudposse/terraform-aws-eks-cluster, 0.18.0 to 3.0.0.

variable "create_security_group" {
  type    = bool
  default = false
}

variable "allowed_security_groups" {
  type    = list(string)
  default = []
}

variable "workers_security_group_ids" {
  type    = list(string)
  default = []
}

variable "custom_ingress_rules" {
  type    = any
  default = []
}

# At first the module had a group of its own; since version 0.45 it adds rules to
# the one that EKS makes, and has another one only on demand.
locals {
  uses_managed = var.snatlint_version >= 44001 && !local.is_1
  makes_group  = local.enabled && (var.create_security_group || !local.uses_managed)
  own_group    = try(aws_security_group.default[0].id, local.nothing)
  groups       = local.uses_managed ? compact(concat(var.associated_security_group_ids, aws_security_group.default[*].id)) : [local.own_group]

  managed_group = try(aws_eks_cluster.default[0].vpc_config[0].cluster_security_group_id, local.nothing)
  has_rules     = local.uses_managed && local.enabled && var.managed_security_group_rules_enabled
  allowed       = concat(var.allowed_security_groups, var.allowed_security_group_ids, var.workers_security_group_ids)
}

resource "aws_security_group_rule" "managed_ingress_security_groups" {
  count = local.has_rules ? length(local.allowed) : 0

  security_group_id        = local.managed_group
  type                     = "ingress"
  protocol                 = "-1"
  from_port                = 0
  to_port                  = 65535
  source_security_group_id = local.allowed[count.index]
}

resource "aws_security_group_rule" "managed_ingress_cidr_blocks" {
  count = local.has_rules && length(var.allowed_cidr_blocks) > 0 ? 1 : 0

  security_group_id = local.managed_group
  type              = "ingress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 65535
  cidr_blocks       = var.allowed_cidr_blocks
}

resource "aws_security_group_rule" "custom_ingress_rules" {
  for_each = { for rule in var.custom_ingress_rules : rule.source_security_group_id => rule }

  security_group_id        = local.managed_group
  type                     = "ingress"
  protocol                 = each.value.protocol
  from_port                = each.value.from_port
  to_port                  = each.value.to_port
  source_security_group_id = each.value.source_security_group_id
}

resource "aws_security_group" "default" {
  count = local.makes_group ? 1 : 0

  name   = module.label.id
  vpc_id = var.vpc_id
  tags   = module.label.tags
}

resource "aws_security_group_rule" "egress" {
  count = local.makes_group ? 1 : 0

  security_group_id = local.own_group
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "ingress_workers" {
  count = local.makes_group ? length(var.workers_security_group_ids) : 0

  security_group_id        = local.own_group
  type                     = "ingress"
  protocol                 = "-1"
  from_port                = 0
  to_port                  = 65535
  source_security_group_id = var.workers_security_group_ids[count.index]
}

resource "aws_security_group_rule" "ingress_security_groups" {
  count = local.makes_group ? length(var.allowed_security_groups) : 0

  security_group_id        = local.own_group
  type                     = "ingress"
  protocol                 = "-1"
  from_port                = 0
  to_port                  = 65535
  source_security_group_id = var.allowed_security_groups[count.index]
}

resource "aws_security_group_rule" "ingress_cidr_blocks" {
  count = local.makes_group && length(var.allowed_cidr_blocks) > 0 ? 1 : 0

  security_group_id = local.own_group
  type              = "ingress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 65535
  cidr_blocks       = var.allowed_cidr_blocks
}
