# Stands for aws-ia/eks-blueprints-addons/aws, version 1. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints-addons at v1.0.0, v1.7.0, v1.16.0 and v1.24.3.

locals {
  node         = var.karpenter_node
  node_name    = try(local.node.iam_role_name, "karpenter-${var.cluster_name}")
  profile_name = try(local.node.instance_profile_name, local.node_name)
  names_open   = try(local.node.iam_role_use_name_prefix, true)
}

module "karpenter" {
  source  = "aws-ia/eks-blueprints-addon/aws"
  version = "1.1.1"

  create         = var.enable_karpenter
  create_release = var.create_kubernetes_resources

  name                 = try(var.karpenter.name, "karpenter")
  namespace            = try(var.karpenter.namespace, "karpenter")
  chart                = try(var.karpenter.chart, "karpenter")
  chart_version        = try(var.karpenter.chart_version, null)
  repository           = try(var.karpenter.repository, "oci://public.ecr.aws/karpenter")
  values               = try(var.karpenter.values, [])
  set                  = try(var.karpenter.set, [])
  create_role          = try(var.karpenter.create_role, true)
  role_name            = try(var.karpenter.role_name, "karpenter")
  role_name_use_prefix = try(var.karpenter.role_name_use_prefix, true)
}

resource "aws_iam_role" "karpenter" {
  count = var.enable_karpenter && try(local.node.create_iam_role, true) ? 1 : 0

  name = local.names_open ? null : local.node_name
}

resource "aws_iam_instance_profile" "karpenter" {
  count = var.enable_karpenter && try(local.node.create_instance_profile, true) ? 1 : 0

  name = local.names_open ? null : local.profile_name
}

output "karpenter" {
  value = merge(module.karpenter, {
    node_iam_role_name         = try(aws_iam_role.karpenter[0].name, "")
    node_iam_role_arn          = try(aws_iam_role.karpenter[0].arn, "")
    node_instance_profile_name = try(aws_iam_instance_profile.karpenter[0].name, "")
  })
}
