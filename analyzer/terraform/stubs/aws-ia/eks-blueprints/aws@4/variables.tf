# Stands for aws-ia/eks-blueprints/aws, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

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
  default = "1.24"
}

variable "vpc_id" { type = string }

variable "private_subnet_ids" {
  type    = list(string)
  default = []
}

variable "public_subnet_ids" {
  type    = list(string)
  default = []
}

variable "control_plane_subnet_ids" {
  type    = list(string)
  default = []
}

variable "cluster_endpoint_public_access" {
  type    = bool
  default = true
}

variable "cluster_endpoint_private_access" {
  type    = bool
  default = false
}

variable "cluster_endpoint_public_access_cidrs" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

variable "cluster_ip_family" {
  type    = string
  default = "ipv4"
}

variable "cluster_service_ipv4_cidr" {
  type    = string
  default = null
}

variable "create_cluster_security_group" {
  type    = bool
  default = true
}

variable "cluster_security_group_id" {
  type    = string
  default = ""
}

variable "cluster_security_group_name" {
  type    = string
  default = null
}

variable "cluster_security_group_use_name_prefix" {
  type    = bool
  default = true
}

variable "cluster_additional_security_group_ids" {
  type    = list(string)
  default = []
}

variable "cluster_security_group_additional_rules" {
  type    = any
  default = {}
}

variable "cluster_security_group_tags" {
  type    = map(string)
  default = {}
}

variable "create_cluster_primary_security_group_tags" {
  type    = bool
  default = true
}

variable "create_node_security_group" {
  type    = bool
  default = true
}

variable "node_security_group_name" {
  type    = string
  default = null
}

variable "node_security_group_use_name_prefix" {
  type    = bool
  default = true
}

variable "node_security_group_additional_rules" {
  type    = any
  default = {}
}

variable "node_security_group_tags" {
  type    = map(string)
  default = {}
}

variable "worker_additional_security_group_ids" {
  type    = list(string)
  default = []
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

variable "managed_node_groups" {
  type    = any
  default = {}
}

variable "self_managed_node_groups" {
  type    = any
  default = {}
}

variable "fargate_profiles" {
  type    = any
  default = {}
}
