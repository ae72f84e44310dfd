# Stands for terraform-aws-modules/eks/aws, versions 19 and 20. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v19.0.0, v19.21.0, v20.0.0 and v20.37.2.

locals {
  outpost = length(var.outpost_config) > 0

  # Auto Mode came with 20.31.
  compute = { for name, value in var.cluster_compute_config : name => value if var.snatlint_version >= 20031000 }
  auto    = try(local.compute.enabled, false)
  pools   = local.auto ? try(local.compute.node_pools, []) : null

  # From 20.8.2 on the module says ipv4 itself, before it leaves that to EKS.
  ip_family = var.cluster_ip_family == null && var.snatlint_version >= 20008002 ? "ipv4" : var.cluster_ip_family

  # Came with 20.18; Auto Mode turned its default from 20.31 on.
  bootstrap = var.snatlint_version < 20018000 ? null : (
    local.auto ? coalesce(var.bootstrap_self_managed_addons, false) : var.bootstrap_self_managed_addons
  )
}

resource "aws_eks_cluster" "this" {
  count = var.create ? 1 : 0

  name     = var.cluster_name
  role_arn = try(aws_iam_role.this[0].arn, var.iam_role_arn)
  version  = var.cluster_version
  tags     = merge(var.tags, var.cluster_tags)

  # Where this is false the cluster has no CNI but an add-on's.
  bootstrap_self_managed_addons = local.bootstrap

  vpc_config {
    subnet_ids              = coalescelist(var.control_plane_subnet_ids, var.subnet_ids)
    security_group_ids      = compact(distinct(concat(var.cluster_additional_security_group_ids, [local.cluster_security_group_id])))
    endpoint_private_access = var.cluster_endpoint_private_access
    endpoint_public_access  = var.cluster_endpoint_public_access
    public_access_cidrs     = var.cluster_endpoint_public_access_cidrs
  }

  dynamic "kubernetes_network_config" {
    for_each = local.outpost ? [] : [1]
    content {
      ip_family         = local.ip_family
      service_ipv4_cidr = var.cluster_service_ipv4_cidr
      service_ipv6_cidr = var.cluster_service_ipv6_cidr

      dynamic "elastic_load_balancing" {
        for_each = local.auto ? [1] : []
        content {
          enabled = true
        }
      }
    }
  }

  dynamic "compute_config" {
    for_each = length(local.compute) > 0 ? [local.compute] : []
    content {
      enabled       = local.auto
      node_pools    = local.pools
      node_role_arn = try(length(local.pools), 0) > 0 ? try(compute_config.value.node_role_arn, aws_iam_role.eks_auto[0].arn, null) : null
    }
  }

  dynamic "remote_network_config" {
    for_each = length(var.cluster_remote_network_config) > 0 && var.snatlint_version >= 20031000 && !local.outpost ? [var.cluster_remote_network_config] : []
    content {
      dynamic "remote_node_networks" {
        for_each = [remote_network_config.value.remote_node_networks]
        content {
          cidrs = remote_node_networks.value.cidrs
        }
      }
      dynamic "remote_pod_networks" {
        for_each = try([remote_network_config.value.remote_pod_networks], [])
        content {
          cidrs = remote_pod_networks.value.cidrs
        }
      }
    }
  }
}

# EKS makes this security group; the tags let Karpenter find it.
resource "aws_ec2_tag" "cluster_primary_security_group" {
  for_each = { for key, value in merge(var.tags, var.cluster_tags) : key => value
    if var.create && var.create_cluster_primary_security_group_tags && key != "Name"
  }

  resource_id = aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id
  key         = each.key
  value       = each.value
}

resource "aws_iam_role" "this" {
  count = var.create && var.create_iam_role ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, "${var.cluster_name}-cluster")
}

resource "aws_iam_role" "eks_auto" {
  count = var.create && var.create_node_iam_role && local.auto ? 1 : 0

  name = var.node_iam_role_use_name_prefix ? null : coalesce(var.node_iam_role_name, "${var.cluster_name}-eks-auto")
}

resource "aws_iam_openid_connect_provider" "oidc_provider" {
  count = var.create && var.enable_irsa && !local.outpost ? 1 : 0

  url = aws_eks_cluster.this[0].identity[0].oidc[0].issuer
}
