# Stands for terraform-aws-modules/security-group/aws//modules/web from version 3 on: the group with its rules.
# Known from github.com/terraform-aws-modules/terraform-aws-security-group, v3.0.0 to v5.3.1.

variable "snatlint_version" { default = 5999999 }
variable "create" { default = true }
variable "name" { default = null }
variable "use_name_prefix" { default = true }
variable "vpc_id" { default = null }
variable "tags" { default = {} }
variable "ingress_cidr_blocks" { default = [] }
variable "ingress_ipv6_cidr_blocks" { default = [] }
variable "ingress_prefix_list_ids" { default = [] }
variable "ingress_rules" { default = [] }
variable "ingress_with_self" { default = [] }
variable "ingress_with_cidr_blocks" { default = [] }
variable "ingress_with_ipv6_cidr_blocks" { default = [] }
variable "ingress_with_source_security_group_id" { default = [] }
variable "ingress_with_prefix_list_ids" { default = [] }
variable "egress_cidr_blocks" { default = ["0.0.0.0/0"] }
variable "egress_ipv6_cidr_blocks" { default = ["::/0"] }
variable "egress_prefix_list_ids" { default = [] }
variable "egress_rules" { default = [] }
variable "egress_with_self" { default = [] }
variable "egress_with_cidr_blocks" { default = [] }
variable "egress_with_ipv6_cidr_blocks" { default = [] }
variable "egress_with_source_security_group_id" { default = [] }
variable "egress_with_prefix_list_ids" { default = [] }
variable "computed_ingress_rules" { default = [] }
variable "number_of_computed_ingress_rules" { default = 0 }
variable "computed_ingress_with_self" { default = [] }
variable "number_of_computed_ingress_with_self" { default = 0 }
variable "computed_ingress_with_cidr_blocks" { default = [] }
variable "number_of_computed_ingress_with_cidr_blocks" { default = 0 }
variable "computed_ingress_with_ipv6_cidr_blocks" { default = [] }
variable "number_of_computed_ingress_with_ipv6_cidr_blocks" { default = 0 }
variable "computed_ingress_with_source_security_group_id" { default = [] }
variable "number_of_computed_ingress_with_source_security_group_id" { default = 0 }
variable "computed_ingress_with_prefix_list_ids" { default = [] }
variable "number_of_computed_ingress_with_prefix_list_ids" { default = 0 }

# All may go out, members of the group may do all among each other, and the
# service's ports are open to ingress_cidr_blocks.
module "sg" {
  source = "../../"

  snatlint_version = var.snatlint_version

  create                                                   = var.create
  name                                                     = var.name
  use_name_prefix                                          = var.use_name_prefix
  vpc_id                                                   = var.vpc_id
  tags                                                     = var.tags
  ingress_cidr_blocks                                      = var.ingress_cidr_blocks
  ingress_ipv6_cidr_blocks                                 = var.ingress_ipv6_cidr_blocks
  ingress_prefix_list_ids                                  = var.ingress_prefix_list_ids
  ingress_rules                                            = sort(distinct(compact(concat(["http-80-tcp", "http-8080-tcp", "https-443-tcp", "web-jmx-tcp"], var.ingress_rules))))
  ingress_with_self                                        = concat([{ rule = "all-all" }], var.ingress_with_self)
  ingress_with_cidr_blocks                                 = var.ingress_with_cidr_blocks
  ingress_with_ipv6_cidr_blocks                            = var.ingress_with_ipv6_cidr_blocks
  ingress_with_source_security_group_id                    = var.ingress_with_source_security_group_id
  ingress_with_prefix_list_ids                             = var.ingress_with_prefix_list_ids
  egress_cidr_blocks                                       = var.egress_cidr_blocks
  egress_ipv6_cidr_blocks                                  = var.egress_ipv6_cidr_blocks
  egress_prefix_list_ids                                   = var.egress_prefix_list_ids
  egress_rules                                             = sort(distinct(compact(concat(["all-all"], var.egress_rules))))
  egress_with_self                                         = var.egress_with_self
  egress_with_cidr_blocks                                  = var.egress_with_cidr_blocks
  egress_with_ipv6_cidr_blocks                             = var.egress_with_ipv6_cidr_blocks
  egress_with_source_security_group_id                     = var.egress_with_source_security_group_id
  egress_with_prefix_list_ids                              = var.egress_with_prefix_list_ids
  computed_ingress_rules                                   = sort(distinct(compact(var.computed_ingress_rules)))
  number_of_computed_ingress_rules                         = var.number_of_computed_ingress_rules
  computed_ingress_with_self                               = var.computed_ingress_with_self
  number_of_computed_ingress_with_self                     = var.number_of_computed_ingress_with_self
  computed_ingress_with_cidr_blocks                        = var.computed_ingress_with_cidr_blocks
  number_of_computed_ingress_with_cidr_blocks              = var.number_of_computed_ingress_with_cidr_blocks
  computed_ingress_with_ipv6_cidr_blocks                   = var.computed_ingress_with_ipv6_cidr_blocks
  number_of_computed_ingress_with_ipv6_cidr_blocks         = var.number_of_computed_ingress_with_ipv6_cidr_blocks
  computed_ingress_with_source_security_group_id           = var.computed_ingress_with_source_security_group_id
  number_of_computed_ingress_with_source_security_group_id = var.number_of_computed_ingress_with_source_security_group_id
  computed_ingress_with_prefix_list_ids                    = var.computed_ingress_with_prefix_list_ids
  number_of_computed_ingress_with_prefix_list_ids          = var.number_of_computed_ingress_with_prefix_list_ids
}

output "security_group_arn" {
  value = module.sg.security_group_arn
}

output "security_group_id" {
  value = module.sg.security_group_id
}

output "security_group_vpc_id" {
  value = module.sg.security_group_vpc_id
}

output "security_group_owner_id" {
  value = module.sg.security_group_owner_id
}

output "security_group_name" {
  value = module.sg.security_group_name
}

output "this_security_group_id" {
  value = module.sg.security_group_id
}

output "this_security_group_vpc_id" {
  value = module.sg.security_group_vpc_id
}

output "this_security_group_owner_id" {
  value = module.sg.security_group_owner_id
}

output "this_security_group_name" {
  value = module.sg.security_group_name
}
