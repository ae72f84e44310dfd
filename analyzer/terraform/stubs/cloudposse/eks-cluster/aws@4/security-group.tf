# Stands for cloudposse/eks-cluster/aws from version 4 on: rules of the security group that EKS makes.
# Known from github.com/cloudposse/terraform-aws-eks-cluster, 4.0.0 to 4.11.0.

variable "custom_ingress_rules" {
  type    = any
  default = []
}

locals {
  managed_group = one(aws_eks_cluster.default[*].vpc_config[0].cluster_security_group_id)
  has_rules     = local.enabled && var.managed_security_group_rules_enabled
}

resource "aws_vpc_security_group_ingress_rule" "managed_ingress_security_groups" {
  count = local.has_rules ? length(var.allowed_security_group_ids) : 0

  security_group_id            = local.managed_group
  ip_protocol                  = "-1"
  referenced_security_group_id = var.allowed_security_group_ids[count.index]
}

resource "aws_vpc_security_group_ingress_rule" "managed_ingress_cidr_blocks" {
  count = local.has_rules ? length(var.allowed_cidr_blocks) : 0

  security_group_id = local.managed_group
  ip_protocol       = "-1"
  cidr_ipv4         = var.allowed_cidr_blocks[count.index]
}

resource "aws_vpc_security_group_ingress_rule" "custom_ingress_rules" {
  for_each = { for rule in var.custom_ingress_rules : rule.source_security_group_id => rule }

  security_group_id            = local.managed_group
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.from_port
  to_port                      = each.value.to_port
  referenced_security_group_id = each.value.source_security_group_id
}
