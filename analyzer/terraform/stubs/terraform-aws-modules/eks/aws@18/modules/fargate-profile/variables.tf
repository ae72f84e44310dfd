# Stands for terraform-aws-modules/eks/aws//modules/fargate-profile, version 18. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v18.0.0, v18.20.0 and v18.31.2.

variable "create" {
  type    = bool
  default = true
}

variable "cluster_name" {
  type    = string
  default = null
}

variable "name" {
  type    = string
  default = ""
}

variable "subnet_ids" {
  type    = list(string)
  default = []
}

variable "selectors" {
  type    = any
  default = []
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
  default = ""
}

variable "iam_role_use_name_prefix" {
  type    = bool
  default = true
}
