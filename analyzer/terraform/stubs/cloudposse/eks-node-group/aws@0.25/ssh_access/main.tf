# Stands for cloudposse/eks-node-group/aws from version 0.25 on: the security group for SSH to nodes.
# Known from github.com/cloudposse/terraform-aws-eks-node-group, 0.25.0 to 3.4.0, and terraform-aws-security-group, 2.2.0.

variable "vpc_id" {
  type = string
}

variable "group_ids" {
  type = list(string)
}

# The module that makes the group has changed.
variable "is_older" {
  type = bool
}

variable "context" {
  type = any
}

module "this" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = ["ssh"]
  context    = var.context
}

resource "aws_security_group" "cbd" {
  count = 1

  name_prefix = "${module.this.id}${module.this.delimiter}"
  vpc_id      = var.vpc_id
  ingress     = []
  egress      = []
  tags        = module.this.tags
}

locals {
  peers = length(var.group_ids) == 0 ? { cidr = null } : { for i, id in var.group_ids : "sg#${i}" => id }
  rules = merge([for peer, id in local.peers : {
    "ssh#ssh#${peer}"        = { type = "ingress", protocol = "tcp", from = 22, to = 22, cidrs = ["0.0.0.0/0"], cidrs6 = null, group = id }
    "ssh#ssh-egress#${peer}" = { type = "egress", protocol = "tcp", from = 0, to = 65535, cidrs = ["0.0.0.0/0"], cidrs6 = null, group = id }
  }]...)
  way_out = { "_allow_all_egress_" = { type = "egress", protocol = "-1", from = 0, to = 0, cidrs = ["0.0.0.0/0"], cidrs6 = ["::/0"], group = null } }
}

resource "aws_security_group_rule" "keyed" {
  for_each = { for k, rule in local.rules : k => rule if var.is_older }

  security_group_id        = aws_security_group.cbd[0].id
  type                     = each.value.type
  protocol                 = each.value.protocol
  from_port                = each.value.from
  to_port                  = each.value.to
  cidr_blocks              = each.value.group == null ? each.value.cidrs : null
  prefix_list_ids          = []
  source_security_group_id = each.value.group
}

resource "aws_security_group_rule" "dbc" {
  for_each = { for k, rule in merge(local.rules, local.way_out) : k => rule if !var.is_older }

  security_group_id        = aws_security_group.cbd[0].id
  type                     = each.value.type
  protocol                 = each.value.protocol
  from_port                = each.value.from
  to_port                  = each.value.to
  cidr_blocks              = each.value.group == null ? each.value.cidrs : null
  ipv6_cidr_blocks         = each.value.cidrs6
  prefix_list_ids          = []
  source_security_group_id = each.value.group
}

output "id" { value = aws_security_group.cbd[0].id }
