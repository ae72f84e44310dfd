# Stands for terraform-aws-modules/eks/aws, from version 21 on. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

variable "snatlint_version" { type = number }

variable "create" {
  type    = bool
  default = true
}

variable "region" {
  type    = string
  default = null
}

variable "prefix_separator" {
  type    = string
  default = "-"
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "name" {
  type    = string
  default = ""
}

variable "kubernetes_version" {
  type    = string
  default = null
}

variable "vpc_id" {
  type    = string
  default = null
}

variable "subnet_ids" {
  type    = list(string)
  default = []
}

variable "control_plane_subnet_ids" {
  type    = list(string)
  default = []
}

variable "additional_security_group_ids" {
  type    = list(string)
  default = []
}

variable "endpoint_private_access" {
  type    = bool
  default = true
}

variable "endpoint_public_access" {
  type    = bool
  default = false
}

variable "endpoint_public_access_cidrs" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

variable "ip_family" {
  type    = string
  default = "ipv4"
}

variable "service_ipv4_cidr" {
  type    = string
  default = null
}

variable "service_ipv6_cidr" {
  type    = string
  default = null
}

variable "cluster_tags" {
  type    = map(string)
  default = {}
}

variable "create_primary_security_group_tags" {
  type    = bool
  default = true
}

variable "outpost_config" {
  type    = any
  default = null
}

variable "create_security_group" {
  type    = bool
  default = true
}

variable "security_group_id" {
  type    = string
  default = ""
}

variable "security_group_name" {
  type    = string
  default = null
}

variable "security_group_use_name_prefix" {
  type    = bool
  default = true
}

variable "security_group_tags" {
  type    = map(string)
  default = {}
}

variable "create_node_security_group" {
  type    = bool
  default = true
}

variable "node_security_group_id" {
  type    = string
  default = ""
}

variable "node_security_group_name" {
  type    = string
  default = null
}

variable "node_security_group_use_name_prefix" {
  type    = bool
  default = true
}

variable "node_security_group_enable_recommended_rules" {
  type    = bool
  default = true
}

variable "node_security_group_tags" {
  type    = map(string)
  default = {}
}

variable "enable_irsa" {
  type    = bool
  default = true
}

variable "create_iam_role" {
  type    = bool
  default = true
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
  type    = bool
  default = true
}

variable "create_auto_mode_iam_resources" {
  type    = bool
  default = false
}

variable "create_node_iam_role" {
  type    = bool
  default = true
}

variable "node_iam_role_name" {
  type    = string
  default = null
}

variable "node_iam_role_use_name_prefix" {
  type    = bool
  default = true
}

variable "compute_config" {
  type = object({
    enabled       = optional(bool, false)
    node_pools    = optional(list(string))
    node_role_arn = optional(string)
  })
  default = null
}

variable "remote_network_config" {
  type = object({
    remote_node_networks = object({ cidrs = optional(list(string)) })
    remote_pod_networks  = optional(object({ cidrs = optional(list(string)) }))
  })
  default = null
}

variable "security_group_additional_rules" {
  type = map(object({
    type                       = optional(string, "ingress")
    protocol                   = optional(string, "tcp")
    from_port                  = number
    to_port                    = number
    cidr_blocks                = optional(list(string))
    ipv6_cidr_blocks           = optional(list(string))
    prefix_list_ids            = optional(list(string))
    self                       = optional(bool)
    source_security_group_id   = optional(string)
    source_node_security_group = optional(bool, false)
  }))
  default = {}
}

variable "node_security_group_additional_rules" {
  type = map(object({
    type                          = optional(string, "ingress")
    protocol                      = optional(string, "tcp")
    from_port                     = number
    to_port                       = number
    cidr_blocks                   = optional(list(string))
    ipv6_cidr_blocks              = optional(list(string))
    prefix_list_ids               = optional(list(string))
    self                          = optional(bool)
    source_security_group_id      = optional(string)
    source_cluster_security_group = optional(bool, false)
  }))
  default = {}
}

variable "addons" {
  type = map(object({
    name                        = optional(string)
    before_compute              = optional(bool, false)
    most_recent                 = optional(bool, true)
    addon_version               = optional(string)
    configuration_values        = optional(string)
    resolve_conflicts_on_create = optional(string, "NONE")
    resolve_conflicts_on_update = optional(string, "OVERWRITE")
  }))
  default = null
}
