# Stands for terraform-aws-modules/eks/aws, versions 19 and 20. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v19.0.0, v19.21.0, v20.0.0 and v20.37.2.

locals {
  # Add-ons may come before the nodes from 19.9 on, and be configured from 19.1 on.
  ordered    = var.snatlint_version >= 19009000
  configured = var.snatlint_version >= 19001000

  # Version 20 names the modes for creation and for updates.
  modes     = var.snatlint_version >= 20000000
  on_create = var.snatlint_version >= 20030000 && !coalesce(var.bootstrap_self_managed_addons, true) ? "NONE" : "OVERWRITE"
}

data "aws_eks_addon_version" "this" {
  for_each = { for key, addon in var.cluster_addons : key => addon if var.create && !local.outpost }

  addon_name         = try(each.value.name, each.key)
  kubernetes_version = coalesce(var.cluster_version, aws_eks_cluster.this[0].version)
  most_recent        = try(each.value.most_recent, null)
}

resource "aws_eks_addon" "this" {
  for_each = { for key, addon in var.cluster_addons : key => addon if !(local.ordered && try(addon.before_compute, false)) && var.create && !local.outpost }

  cluster_name         = local.cluster_id
  addon_name           = try(each.value.name, each.key)
  addon_version        = coalesce(try(each.value.addon_version, null), data.aws_eks_addon_version.this[each.key].version)
  configuration_values = local.configured ? try(each.value.configuration_values, null) : null

  resolve_conflicts           = local.modes ? null : try(each.value.resolve_conflicts, "OVERWRITE")
  resolve_conflicts_on_create = local.modes ? try(each.value.resolve_conflicts_on_create, local.on_create) : null
  resolve_conflicts_on_update = local.modes ? try(each.value.resolve_conflicts_on_update, "OVERWRITE") : null
}

resource "aws_eks_addon" "before_compute" {
  for_each = { for key, addon in var.cluster_addons : key => addon if local.ordered && try(addon.before_compute, false) && var.create && !local.outpost }

  cluster_name         = local.cluster_id
  addon_name           = try(each.value.name, each.key)
  addon_version        = coalesce(try(each.value.addon_version, null), data.aws_eks_addon_version.this[each.key].version)
  configuration_values = local.configured ? try(each.value.configuration_values, null) : null

  resolve_conflicts           = local.modes ? null : try(each.value.resolve_conflicts, "OVERWRITE")
  resolve_conflicts_on_create = local.modes ? try(each.value.resolve_conflicts_on_create, local.on_create) : null
  resolve_conflicts_on_update = local.modes ? try(each.value.resolve_conflicts_on_update, "OVERWRITE") : null
}
