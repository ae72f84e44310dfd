# Stands for terraform-aws-modules/eks/aws, from version 21 on. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

locals {
  outpost = var.outpost_config != null
  auto    = try(var.compute_config.enabled, false) == true || var.create_auto_mode_iam_resources
}

resource "aws_eks_cluster" "this" {
  count = var.create ? 1 : 0

  region   = var.region
  name     = var.name
  role_arn = try(aws_iam_role.this[0].arn, var.iam_role_arn)
  version  = var.kubernetes_version
  tags     = merge(var.tags, var.cluster_tags)

  # Such a cluster has no CNI but an add-on's.
  bootstrap_self_managed_addons = false

  vpc_config {
    subnet_ids              = coalescelist(var.control_plane_subnet_ids, var.subnet_ids)
    security_group_ids      = compact(distinct(concat(var.additional_security_group_ids, [local.security_group_id])))
    endpoint_private_access = var.endpoint_private_access
    endpoint_public_access  = var.endpoint_public_access
    public_access_cidrs     = var.endpoint_public_access_cidrs
  }

  dynamic "kubernetes_network_config" {
    for_each = local.outpost ? [] : [1]
    content {
      ip_family         = var.ip_family
      service_ipv4_cidr = var.service_ipv4_cidr
      service_ipv6_cidr = var.service_ipv6_cidr

      dynamic "elastic_load_balancing" {
        for_each = var.compute_config[*]
        content {
          enabled = elastic_load_balancing.value.enabled
        }
      }
    }
  }

  dynamic "compute_config" {
    for_each = var.compute_config[*]
    content {
      enabled       = compute_config.value.enabled
      node_pools    = compute_config.value.node_pools
      node_role_arn = compute_config.value.node_pools == null ? null : try(aws_iam_role.eks_auto[0].arn, compute_config.value.node_role_arn)
    }
  }

  dynamic "remote_network_config" {
    for_each = var.remote_network_config != null && !local.outpost ? [var.remote_network_config] : []
    content {
      remote_node_networks {
        cidrs = remote_network_config.value.remote_node_networks.cidrs
      }
      dynamic "remote_pod_networks" {
        for_each = remote_network_config.value.remote_pod_networks[*]
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
    if var.create && var.create_primary_security_group_tags && key != "Name"
  }

  region      = var.region
  resource_id = aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id
  key         = each.key
  value       = each.value
}

resource "aws_iam_role" "this" {
  count = var.create && var.create_iam_role ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, "${var.name}-cluster")
}

resource "aws_iam_role" "eks_auto" {
  count = var.create && var.create_node_iam_role && local.auto ? 1 : 0

  name = var.node_iam_role_use_name_prefix ? null : coalesce(var.node_iam_role_name, "${var.name}-eks-auto")
}

resource "aws_iam_openid_connect_provider" "oidc_provider" {
  count = var.create && var.enable_irsa && !local.outpost ? 1 : 0

  url = aws_eks_cluster.this[0].identity[0].oidc[0].issuer
}
