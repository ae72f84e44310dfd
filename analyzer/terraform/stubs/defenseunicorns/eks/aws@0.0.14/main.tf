# Stands for defenseunicorns/eks/aws from version 0.0.14 on: a cluster out of terraform-aws-modules/eks/aws.
# Known from github.com/defenseunicorns/terraform-aws-eks, v0.0.14 to v0.0.26.

variable "name" {
  type    = string
  default = ""
}

variable "cluster_name" {
  type    = string
  default = ""
}

variable "cluster_version" {
  type    = string
  default = "1.29"
}

variable "aws_region" {
  type    = string
  default = ""
}

variable "vpc_id" {
  type    = string
  default = ""
}

variable "azs" {
  type    = list(string)
  default = []
}

variable "private_subnet_ids" {
  type    = list(string)
  default = []
}

variable "control_plane_subnet_ids" {
  type    = list(string)
  default = []
}

variable "vpc_cni_custom_subnet" {
  type    = list(string)
  default = []
}

variable "create_eni_configs" {
  type    = bool
  default = true
}

variable "cluster_addons" {
  type    = any
  default = {}
}

variable "cluster_endpoint_private_access" {
  type    = bool
  default = true
}

variable "cluster_endpoint_public_access" {
  type    = bool
  default = false
}

variable "cluster_security_group_additional_rules" {
  type    = any
  default = {}
}

variable "eks_managed_node_groups" {
  type    = any
  default = {}
}

variable "eks_managed_node_group_defaults" {
  type    = any
  default = {}
}

variable "self_managed_node_groups" {
  type    = any
  default = {}
}

variable "self_managed_node_group_defaults" {
  type    = any
  default = {}
}

variable "tags" {
  type    = map(string)
  default = {}
}

# From here on, since version 0.0.19 or later.
variable "cluster_ip_family" {
  type    = string
  default = "ipv4"
}

variable "cluster_service_ipv4_cidr" {
  type    = string
  default = null
}

variable "node_security_group_additional_rules" {
  type    = any
  default = {}
}

variable "cluster_additional_security_group_ids" {
  type    = list(string)
  default = []
}

variable "create_cluster_security_group" {
  type    = bool
  default = true
}

variable "cluster_security_group_id" {
  type    = string
  default = ""
}

module "aws_eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.8.3"

  cluster_name    = coalesce(var.cluster_name, var.name)
  cluster_version = var.cluster_version

  vpc_id                          = var.vpc_id
  subnet_ids                      = var.private_subnet_ids
  control_plane_subnet_ids        = var.control_plane_subnet_ids
  cluster_endpoint_public_access  = var.cluster_endpoint_public_access
  cluster_endpoint_private_access = var.cluster_endpoint_private_access

  self_managed_node_groups         = var.self_managed_node_groups
  self_managed_node_group_defaults = var.self_managed_node_group_defaults
  eks_managed_node_groups          = var.eks_managed_node_groups
  eks_managed_node_group_defaults  = var.eks_managed_node_group_defaults

  cluster_addons                          = local.addons
  cluster_security_group_additional_rules = var.cluster_security_group_additional_rules

  cluster_ip_family                     = var.cluster_ip_family
  cluster_service_ipv4_cidr             = var.cluster_service_ipv4_cidr
  node_security_group_additional_rules  = var.node_security_group_additional_rules
  cluster_additional_security_group_ids = var.cluster_additional_security_group_ids
  create_cluster_security_group         = var.create_cluster_security_group
  cluster_security_group_id             = var.cluster_security_group_id

  tags = var.tags
}

# The subnets for pods, one for each zone, become ENIConfigs by the settings of
# the add-on; the security groups are those of the nodes.
locals {
  zones = var.azs

  makes_configs = length(var.vpc_cni_custom_subnet) > 0 && can(zipmap(local.zones, var.vpc_cni_custom_subnet))

  configs = {
    create = true
    region = var.aws_region
    subnets = { for zone, id in zipmap(local.zones, var.vpc_cni_custom_subnet) : zone => {
      id             = id
      securityGroups = compact([module.aws_eks.cluster_primary_security_group_id, module.aws_eks.node_security_group_id, module.aws_eks.cluster_security_group_id])
    } }
  }

  # Where it can't be told whether there are ENIConfigs, the rest is still known.
  addons = { for name, addon in var.cluster_addons : name => merge(addon, { for key in ["configuration_values"] : key => jsonencode(merge(
    { for section in ["eniConfig"] : section => local.configs if local.makes_configs },
    jsondecode(addon[key]),
  )) if name == "vpc-cni" && var.create_eni_configs && can(addon[key]) }) }
}
