# Stands for terraform-aws-modules/eks/aws//modules/karpenter, version 18. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v18.0.0, v18.20.0 and v18.31.2.

locals {
  name = coalesce(var.iam_role_name, "Karpenter-${var.cluster_name}")
}

resource "aws_iam_role" "irsa" {
  count = var.create && var.create_irsa ? 1 : 0

  name = var.irsa_use_name_prefix ? null : coalesce(var.irsa_name, "KarpenterIRSA-${var.cluster_name}")
}

resource "aws_iam_role" "this" {
  count = var.create && var.create_iam_role ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : local.name
}

resource "aws_iam_instance_profile" "this" {
  count = var.create && var.create_instance_profile ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : local.name
}

resource "aws_sqs_queue" "this" {
  count = var.create && var.enable_spot_termination ? 1 : 0

  name = coalesce(var.queue_name, "Karpenter-${var.cluster_name}")
}
