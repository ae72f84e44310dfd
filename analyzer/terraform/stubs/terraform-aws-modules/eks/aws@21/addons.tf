# Stands for terraform-aws-modules/eks/aws, from version 21 on. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

locals {
  addons = { for key, addon in coalesce(var.addons, {}) : key => addon if var.create && !local.outpost }
}

data "aws_eks_addon_version" "this" {
  for_each = local.addons

  region             = var.region
  addon_name         = coalesce(each.value.name, each.key)
  kubernetes_version = coalesce(var.kubernetes_version, aws_eks_cluster.this[0].version)
  most_recent        = each.value.most_recent
}

resource "aws_eks_addon" "this" {
  for_each = { for key, addon in local.addons : key => addon if !addon.before_compute }

  region                      = var.region
  cluster_name                = aws_eks_cluster.this[0].id
  addon_name                  = coalesce(each.value.name, each.key)
  addon_version               = coalesce(each.value.addon_version, data.aws_eks_addon_version.this[each.key].version)
  configuration_values        = each.value.configuration_values
  resolve_conflicts_on_create = each.value.resolve_conflicts_on_create
  resolve_conflicts_on_update = each.value.resolve_conflicts_on_update
}

resource "aws_eks_addon" "before_compute" {
  for_each = { for key, addon in local.addons : key => addon if addon.before_compute }

  region                      = var.region
  cluster_name                = aws_eks_cluster.this[0].id
  addon_name                  = coalesce(each.value.name, each.key)
  addon_version               = coalesce(each.value.addon_version, data.aws_eks_addon_version.this[each.key].version)
  configuration_values        = each.value.configuration_values
  resolve_conflicts_on_create = each.value.resolve_conflicts_on_create
  resolve_conflicts_on_update = each.value.resolve_conflicts_on_update
}
