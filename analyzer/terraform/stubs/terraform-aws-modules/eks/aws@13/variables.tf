# Stands for terraform-aws-modules/eks/aws, versions 13 to 17. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v13.2.1, v15.2.0, v16.2.0, v17.0.0 and v17.24.0.

variable "snatlint_version" { type = number }

variable "create_eks" {
  type    = bool
  default = true
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "cluster_name" {
  type    = string
  default = ""
}

variable "cluster_version" {
  type    = string
  default = null
}

variable "cluster_tags" {
  type    = map(string)
  default = {}
}

variable "vpc_id" {
  type    = string
  default = null
}

variable "subnets" {
  type    = list(string)
  default = []
}

variable "fargate_subnets" {
  type    = list(string)
  default = []
}

variable "cluster_endpoint_private_access" {
  type    = bool
  default = false
}

variable "cluster_endpoint_public_access" {
  type    = bool
  default = true
}

variable "cluster_endpoint_public_access_cidrs" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

variable "cluster_create_endpoint_private_access_sg_rule" {
  type    = bool
  default = false
}

variable "cluster_endpoint_private_access_cidrs" {
  type    = list(string)
  default = null
}

variable "cluster_endpoint_private_access_sg" {
  type    = list(string)
  default = null
}

variable "cluster_service_ipv4_cidr" {
  type    = string
  default = null
}

variable "cluster_create_security_group" {
  type    = bool
  default = true
}

variable "cluster_security_group_id" {
  type    = string
  default = ""
}

variable "cluster_egress_cidrs" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

variable "worker_create_security_group" {
  type    = bool
  default = true
}

variable "worker_security_group_id" {
  type    = string
  default = ""
}

variable "worker_additional_security_group_ids" {
  type    = list(string)
  default = []
}

variable "worker_sg_ingress_from_port" {
  type    = number
  default = 1025
}

variable "worker_create_cluster_primary_security_group_rules" {
  type    = bool
  default = false
}

variable "workers_egress_cidrs" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

variable "manage_cluster_iam_resources" {
  type    = bool
  default = true
}

variable "cluster_iam_role_name" {
  type    = string
  default = ""
}

variable "manage_worker_iam_resources" {
  type    = bool
  default = true
}

variable "workers_role_name" {
  type    = string
  default = ""
}

variable "enable_irsa" {
  type    = bool
  default = false
}

variable "worker_groups" {
  type    = any
  default = []
}

variable "worker_groups_launch_template" {
  type    = any
  default = []
}

variable "workers_group_defaults" {
  type    = any
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

variable "fargate_profiles" {
  type    = any
  default = {}
}
