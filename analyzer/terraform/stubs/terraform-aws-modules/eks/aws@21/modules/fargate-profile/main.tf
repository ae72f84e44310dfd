# Stands for terraform-aws-modules/eks/aws//modules/fargate-profile, from version 21 on. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

resource "aws_eks_fargate_profile" "this" {
  count = var.create ? 1 : 0

  region                 = var.region
  cluster_name           = var.cluster_name
  fargate_profile_name   = var.name
  subnet_ids             = var.subnet_ids
  pod_execution_role_arn = var.create_iam_role ? aws_iam_role.this[0].arn : var.iam_role_arn

  dynamic "selector" {
    for_each = coalesce(var.selectors, [])
    content {
      namespace = selector.value.namespace
      labels    = selector.value.labels
    }
  }
}

resource "aws_iam_role" "this" {
  count = var.create && var.create_iam_role ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, var.name, "fargate-profile")
}

output "fargate_profile_id" { value = try(aws_eks_fargate_profile.this[0].id, null) }
output "fargate_profile_arn" { value = try(aws_eks_fargate_profile.this[0].arn, null) }
output "fargate_profile_pod_execution_role_arn" { value = try(aws_eks_fargate_profile.this[0].pod_execution_role_arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, var.iam_role_arn) }
