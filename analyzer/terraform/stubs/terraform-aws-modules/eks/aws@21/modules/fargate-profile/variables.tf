# Stands for terraform-aws-modules/eks/aws//modules/fargate-profile, from version 21 on. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

variable "create" {
  type     = bool
  default  = true
  nullable = false
}

variable "region" {
  type    = string
  default = null
}

variable "cluster_name" {
  type    = string
  default = ""
}

variable "name" {
  type    = string
  default = ""
}

variable "subnet_ids" {
  type     = list(string)
  default  = []
  nullable = false
}

variable "selectors" {
  type    = list(object({ namespace = string, labels = optional(map(string)) }))
  default = null
}

variable "create_iam_role" {
  type     = bool
  default  = true
  nullable = false
}

variable "iam_role_arn" {
  type    = string
  default = null
}

variable "iam_role_name" {
  type    = string
  default = ""
}

variable "iam_role_use_name_prefix" {
  type     = bool
  default  = true
  nullable = false
}
