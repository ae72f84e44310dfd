# Stands for terraform-aws-modules/security-group/aws from version 3 on: the group.
# Known from github.com/terraform-aws-modules/terraform-aws-security-group, v3.0.0 to v5.3.1.

variable "snatlint_version" {
  type    = number
  default = 5999999
}

variable "create" {
  type    = bool
  default = true
}

# Without it, the rules are for the group of security_group_id.
variable "create_sg" {
  type    = bool
  default = true
}

variable "security_group_id" {
  type    = string
  default = null
}

variable "vpc_id" {
  type    = string
  default = null
}

variable "name" {
  type    = string
  default = null
}

variable "use_name_prefix" {
  type    = bool
  default = true
}

variable "tags" {
  type    = map(string)
  default = {}
}

locals {
  group = var.create_sg ? try(aws_security_group.this[0].id, aws_security_group.this_name_prefix[0].id, "") : var.security_group_id
}

resource "aws_security_group" "this" {
  count = var.create && var.create_sg && !var.use_name_prefix ? 1 : 0

  name   = var.name
  vpc_id = var.vpc_id
  tags   = merge({ Name = var.name }, var.tags)
}

resource "aws_security_group" "this_name_prefix" {
  count = var.create && var.create_sg && var.use_name_prefix ? 1 : 0

  name_prefix = "${var.name}-"
  vpc_id      = var.vpc_id
  tags        = merge({ Name = var.name }, var.tags)
}
