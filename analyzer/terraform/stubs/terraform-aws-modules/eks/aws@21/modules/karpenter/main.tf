# Stands for terraform-aws-modules/eks/aws//modules/karpenter, from version 21 on. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

locals {
  v20 = var.snatlint_version >= 20000000

  name       = "Karpenter-${var.cluster_name}"
  node_name  = local.v20 ? coalesce(var.node_iam_role_name, local.name) : coalesce(var.iam_role_name, local.name)
  any_name   = local.v20 ? var.node_iam_role_use_name_prefix : var.iam_role_use_name_prefix
  controller = local.v20 ? var.create && var.create_iam_role : var.create && var.create_irsa

  # Its default was turned by version 20.
  profile = var.create && coalesce(var.create_instance_profile, !local.v20)
}

resource "aws_iam_role" "controller" {
  count = local.v20 && local.controller ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, "KarpenterController")
}

resource "aws_iam_role" "irsa" {
  count = !local.v20 && local.controller ? 1 : 0

  name = var.irsa_use_name_prefix ? null : coalesce(var.irsa_name, "KarpenterIRSA-${var.cluster_name}")
}

resource "aws_iam_role" "node" {
  count = local.v20 && var.create && var.create_node_iam_role ? 1 : 0

  name = local.any_name ? null : local.node_name
}

resource "aws_iam_role" "this" {
  count = !local.v20 && var.create && var.create_iam_role ? 1 : 0

  name = local.any_name ? null : local.node_name
}

resource "aws_iam_instance_profile" "this" {
  count = local.profile ? 1 : 0

  name = local.any_name ? null : local.node_name
}

resource "aws_eks_access_entry" "node" {
  count = local.v20 && var.create && var.create_access_entry ? 1 : 0

  cluster_name  = var.cluster_name
  principal_arn = var.create_node_iam_role ? aws_iam_role.node[0].arn : var.node_iam_role_arn
}

resource "aws_sqs_queue" "this" {
  count = var.create && var.enable_spot_termination ? 1 : 0

  name = coalesce(var.queue_name, local.name)
}
