# Stands for terraform-aws-modules/eks/aws//modules/node_groups, versions 13 to 17. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v13.2.1, v15.2.0, v16.2.0, v17.0.0 and v17.24.0.

variable "snatlint_version" { type = number }

variable "create_eks" {
  type    = bool
  default = true
}

variable "cluster_name" {
  type    = string
  default = ""
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "node_groups" {
  type    = any
  default = {}
}

variable "node_groups_defaults" {
  type    = any
  default = {}
}

variable "workers_group_defaults" {
  type    = any
  default = {}
}

variable "worker_security_group_id" {
  type    = string
  default = ""
}

variable "worker_additional_security_group_ids" {
  type    = list(string)
  default = []
}

variable "default_iam_role_arn" {
  type    = string
  default = ""
}
