# Stands for terraform-aws-modules/eks/aws//modules/self-managed-node-group, from version 21 on. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

variable "snatlint_version" { type = number }

variable "create" {
  type     = bool
  default  = true
  nullable = false
}

variable "region" {
  type    = string
  default = null
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "cluster_name" {
  type    = string
  default = ""
}

variable "create_autoscaling_group" {
  type     = bool
  default  = true
  nullable = false
}

variable "name" {
  type    = string
  default = ""
}

variable "use_name_prefix" {
  type     = bool
  default  = true
  nullable = false
}

variable "availability_zones" {
  type    = list(string)
  default = null
}

variable "subnet_ids" {
  type    = list(string)
  default = null
}

variable "min_size" {
  type     = number
  default  = 1
  nullable = false
}

variable "max_size" {
  type     = number
  default  = 3
  nullable = false
}

variable "desired_size" {
  type     = number
  default  = 1
  nullable = false
}

variable "ami_id" {
  type     = string
  default  = ""
  nullable = false
}

variable "instance_type" {
  type     = string
  default  = "m6i.large"
  nullable = false
}

variable "use_mixed_instances_policy" {
  type     = bool
  default  = false
  nullable = false
}

variable "mixed_instances_policy" {
  type = object({
    launch_template = object({
      override = optional(list(object({ instance_type = optional(string), weighted_capacity = optional(string) })))
    })
  })
  default = null
}

variable "create_launch_template" {
  type     = bool
  default  = true
  nullable = false
}

variable "launch_template_id" {
  type    = string
  default = ""
}

variable "launch_template_name" {
  type    = string
  default = null
}

variable "launch_template_use_name_prefix" {
  type     = bool
  default  = true
  nullable = false
}

variable "launch_template_version" {
  type    = string
  default = null
}

variable "enable_efa_support" {
  type     = bool
  default  = false
  nullable = false
}

variable "network_interfaces" {
  type = list(object({
    associate_carrier_ip_address      = optional(bool)
    associate_public_ip_address       = optional(bool)
    connection_tracking_specification = optional(object({}))
    delete_on_termination             = optional(bool)
    description                       = optional(string)
    device_index                      = optional(number)
    ena_srd_specification             = optional(object({}))
    interface_type                    = optional(string)
    ipv4_address_count                = optional(number)
    ipv4_addresses                    = optional(list(string))
    ipv4_prefix_count                 = optional(number)
    ipv4_prefixes                     = optional(list(string))
    ipv6_address_count                = optional(number)
    ipv6_addresses                    = optional(list(string))
    ipv6_prefix_count                 = optional(number)
    ipv6_prefixes                     = optional(list(string))
    network_card_index                = optional(number)
    network_interface_id              = optional(string)
    primary_ipv6                      = optional(bool)
    private_ip_address                = optional(string)
    security_groups                   = optional(list(string), [])
  }))
  default  = []
  nullable = false
}

variable "vpc_security_group_ids" {
  type     = list(string)
  default  = []
  nullable = false
}

variable "cluster_primary_security_group_id" {
  type    = string
  default = null
}

variable "create_security_group" {
  type     = bool
  default  = true
  nullable = false
}

variable "security_group_name" {
  type    = string
  default = null
}

variable "security_group_use_name_prefix" {
  type     = bool
  default  = true
  nullable = false
}

variable "security_group_ingress_rules" {
  type = map(object({
    cidr_ipv4                    = optional(string)
    cidr_ipv6                    = optional(string)
    from_port                    = optional(string)
    to_port                      = optional(string)
    ip_protocol                  = optional(string, "tcp")
    prefix_list_id               = optional(string)
    referenced_security_group_id = optional(string)
    self                         = optional(bool, false)
  }))
  default = {}
}

variable "security_group_egress_rules" {
  type = map(object({
    cidr_ipv4                    = optional(string)
    cidr_ipv6                    = optional(string)
    from_port                    = optional(string)
    to_port                      = optional(string)
    ip_protocol                  = optional(string, "tcp")
    prefix_list_id               = optional(string)
    referenced_security_group_id = optional(string)
    self                         = optional(bool, false)
  }))
  default = {}
}

variable "security_group_tags" {
  type    = map(string)
  default = {}
}

variable "create_iam_instance_profile" {
  type     = bool
  default  = true
  nullable = false
}

variable "iam_instance_profile_arn" {
  type    = string
  default = null
}

variable "iam_role_arn" {
  type    = string
  default = null
}

variable "iam_role_name" {
  type    = string
  default = null
}

variable "iam_role_use_name_prefix" {
  type     = bool
  default  = true
  nullable = false
}
