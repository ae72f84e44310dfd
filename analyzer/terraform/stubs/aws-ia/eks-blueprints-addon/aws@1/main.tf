# Stands for aws-ia/eks-blueprints-addon/aws, version 1. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints-addon at v1.0.0 and v1.1.1.

resource "helm_release" "this" {
  count = var.create && var.create_release ? 1 : 0

  name             = try(coalesce(var.name, var.chart), "")
  namespace        = try(coalesce(var.namespace, "default"))
  create_namespace = var.create_namespace
  chart            = var.chart
  version          = var.chart_version
  repository       = var.repository
  values           = var.values

  dynamic "set" {
    for_each = var.set
    content {
      name  = set.value.name
      value = set.value.value
      type  = try(set.value.type, null)
    }
  }

  dynamic "set" {
    for_each = { for name in var.set_irsa_names : name => name if var.create && var.create_role }
    content {
      name  = set.value
      value = aws_iam_role.this[0].arn
    }
  }

  dynamic "set_sensitive" {
    for_each = var.set_sensitive
    content {
      name  = set_sensitive.value.name
      value = set_sensitive.value.value
      type  = try(set_sensitive.value.type, null)
    }
  }
}

resource "aws_iam_role" "this" {
  count = var.create && var.create_role ? 1 : 0

  name = var.role_name_use_prefix ? null : try(coalesce(var.role_name, var.name), "")
}

output "chart" { value = try(helm_release.this[0].metadata[0].chart, null) }
output "name" { value = try(helm_release.this[0].metadata[0].name, null) }
output "namespace" { value = try(helm_release.this[0].metadata[0].namespace, null) }
output "version" { value = try(helm_release.this[0].metadata[0].version, null) }
output "values" { value = try(helm_release.this[0].metadata[0].values, []) }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
