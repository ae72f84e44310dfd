# Stands for aws-ia/eks-blueprints-addons/aws, version 1. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints-addons at v1.0.0, v1.7.0, v1.16.0 and v1.24.3.

data "aws_eks_addon_version" "this" {
  for_each = var.eks_addons

  addon_name         = try(each.value.name, each.key)
  kubernetes_version = var.cluster_version
  most_recent        = try(each.value.most_recent, true)
}

# One word of the user's stands for both modes.
resource "aws_eks_addon" "this" {
  for_each = var.eks_addons

  cluster_name                = var.cluster_name
  addon_name                  = try(each.value.name, each.key)
  addon_version               = try(each.value.addon_version, data.aws_eks_addon_version.this[each.key].version)
  configuration_values        = try(each.value.configuration_values, null)
  resolve_conflicts_on_create = try(each.value.resolve_conflicts, "OVERWRITE")
  resolve_conflicts_on_update = try(each.value.resolve_conflicts, "OVERWRITE")
}

# Charts of any kind, which may be those of a CNI.
resource "helm_release" "this" {
  for_each = var.helm_releases

  name       = try(each.value.name, each.key)
  namespace  = try(each.value.namespace, null)
  chart      = each.value.chart
  version    = try(each.value.chart_version, null)
  repository = try(each.value.repository, null)
  values     = try(each.value.values, [])
  set        = try(each.value.set, [])
}

output "eks_addons" { value = aws_eks_addon.this }
output "helm_releases" { value = helm_release.this }
