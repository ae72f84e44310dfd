# Stands for terraform-aws-modules/eks/aws//modules/karpenter, version 18. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v18.0.0, v18.20.0 and v18.31.2.

variable "create" {
  type    = bool
  default = true
}

variable "cluster_name" {
  type    = string
  default = ""
}

variable "enable_spot_termination" {
  type    = bool
  default = true
}

variable "queue_name" {
  type    = string
  default = null
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

variable "create_instance_profile" {
  type    = bool
  default = true
}
