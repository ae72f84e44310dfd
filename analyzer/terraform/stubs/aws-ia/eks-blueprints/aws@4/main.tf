# Stands for aws-ia/eks-blueprints/aws, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

# Version 4 wraps that module's version 18, without its node groups.
module "aws_eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "18.29.1"

  create          = var.create_eks
  tags            = var.tags
  cluster_name    = var.cluster_name
  cluster_version = var.cluster_version

  vpc_id                               = var.vpc_id
  subnet_ids                           = var.private_subnet_ids
  control_plane_subnet_ids             = var.control_plane_subnet_ids
  cluster_endpoint_private_access      = var.cluster_endpoint_private_access
  cluster_endpoint_public_access       = var.cluster_endpoint_public_access
  cluster_endpoint_public_access_cidrs = var.cluster_endpoint_public_access_cidrs
  cluster_ip_family                    = var.cluster_ip_family
  cluster_service_ipv4_cidr            = var.cluster_service_ipv4_cidr

  create_cluster_security_group              = var.create_cluster_security_group
  cluster_security_group_id                  = var.cluster_security_group_id
  cluster_security_group_name                = var.cluster_security_group_name
  cluster_security_group_use_name_prefix     = var.cluster_security_group_use_name_prefix
  cluster_additional_security_group_ids      = var.cluster_additional_security_group_ids
  cluster_security_group_additional_rules    = var.cluster_security_group_additional_rules
  cluster_security_group_tags                = var.cluster_security_group_tags
  create_cluster_primary_security_group_tags = var.create_cluster_primary_security_group_tags

  create_node_security_group           = var.create_node_security_group
  node_security_group_name             = var.node_security_group_name
  node_security_group_use_name_prefix  = var.node_security_group_use_name_prefix
  node_security_group_additional_rules = var.node_security_group_additional_rules
  node_security_group_tags             = var.node_security_group_tags

  enable_irsa              = var.enable_irsa
  create_iam_role          = var.create_iam_role
  iam_role_arn             = var.iam_role_arn
  iam_role_name            = var.iam_role_name == null ? "${var.cluster_name}-cluster-role" : var.iam_role_name
  iam_role_use_name_prefix = false
}

locals {
  nodes = length(var.self_managed_node_groups) > 0 || length(var.managed_node_groups) > 0

  context = {
    eks_cluster_id            = module.aws_eks.cluster_id
    private_subnet_ids        = var.private_subnet_ids
    public_subnet_ids         = var.public_subnet_ids
    worker_security_group_ids = local.nodes ? compact(flatten([module.aws_eks.node_security_group_id, var.worker_additional_security_group_ids])) : []
    tags                      = var.tags
  }
}

module "aws_eks_managed_node_groups" {
  source   = "./modules/aws-eks-managed-node-groups"
  for_each = var.managed_node_groups

  managed_ng = each.value
  context    = local.context
}

module "aws_eks_self_managed_node_groups" {
  source   = "./modules/aws-eks-self-managed-node-groups"
  for_each = var.self_managed_node_groups

  self_managed_ng = each.value
  context         = local.context
}

module "aws_eks_fargate_profiles" {
  source   = "./modules/aws-eks-fargate-profiles"
  for_each = var.fargate_profiles

  fargate_profile = each.value
  context         = local.context
}
