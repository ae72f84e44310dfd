# Stands for terraform-aws-modules/eks/aws//modules/karpenter, from version 21 on. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

variable "snatlint_version" { type = number }

variable "create" {
  type    = bool
  default = true
}

variable "cluster_name" {
  type    = string
  default = ""
}

variable "namespace" {
  type    = string
  default = "kube-system"
}

variable "service_account" {
  type    = string
  default = "karpenter"
}

variable "enable_spot_termination" {
  type    = bool
  default = true
}

variable "queue_name" {
  type    = string
  default = null
}

# In version 19 this is the role of the nodes, from 20 on that of the controller.
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

variable "create_irsa" {
  type    = bool
  default = true
}

variable "irsa_name" {
  type    = string
  default = null
}

variable "irsa_use_name_prefix" {
  type    = bool
  default = true
}

variable "create_node_iam_role" {
  type    = bool
  default = true
}

variable "node_iam_role_arn" {
  type    = string
  default = null
}

variable "node_iam_role_name" {
  type    = string
  default = null
}

variable "node_iam_role_use_name_prefix" {
  type    = bool
  default = true
}

variable "create_instance_profile" {
  type    = bool
  default = null
}

variable "create_access_entry" {
  type    = bool
  default = true
}
