# Stands for terraform-aws-modules/eks/aws, version 18. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v18.0.0, v18.20.0 and v18.31.2.

locals {
  # Inputs that later versions of 18 added.
  ip_family       = var.snatlint_version >= 18001000 ? var.cluster_ip_family : null
  own_subnets     = var.snatlint_version >= 18024000 ? var.control_plane_subnet_ids : []
  tag_first_group = var.snatlint_version >= 18020005 && var.create_cluster_primary_security_group_tags
}

resource "aws_eks_cluster" "this" {
  count = var.create ? 1 : 0

  name     = var.cluster_name
  role_arn = try(aws_iam_role.this[0].arn, var.iam_role_arn)
  version  = var.cluster_version
  tags     = merge(var.tags, var.cluster_tags)

  vpc_config {
    subnet_ids              = coalescelist(local.own_subnets, var.subnet_ids)
    security_group_ids      = compact(distinct(concat(var.cluster_additional_security_group_ids, [local.cluster_security_group_id])))
    endpoint_private_access = var.cluster_endpoint_private_access
    endpoint_public_access  = var.cluster_endpoint_public_access
    public_access_cidrs     = var.cluster_endpoint_public_access_cidrs
  }

  kubernetes_network_config {
    ip_family         = local.ip_family
    service_ipv4_cidr = var.cluster_service_ipv4_cidr
  }
}

# EKS makes this security group; the tags let Karpenter find it.
resource "aws_ec2_tag" "cluster_primary_security_group" {
  for_each = { for key, value in merge(var.tags, var.cluster_tags) : key => value
    if var.create && local.tag_first_group && key != "Name"
  }

  resource_id = aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id
  key         = each.key
  value       = each.value
}

# Version 18 doesn't hand on what an add-on's entry says of its configuration.
resource "aws_eks_addon" "this" {
  for_each = { for key, addon in var.cluster_addons : key => addon if var.create }

  cluster_name      = aws_eks_cluster.this[0].name
  addon_name        = try(each.value.name, each.key)
  addon_version     = try(each.value.addon_version, null)
  resolve_conflicts = try(each.value.resolve_conflicts, null)
}

resource "aws_iam_role" "this" {
  count = var.create && var.create_iam_role ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, "${var.cluster_name}-cluster")
}

resource "aws_iam_openid_connect_provider" "oidc_provider" {
  count = var.create && var.enable_irsa ? 1 : 0

  url = aws_eks_cluster.this[0].identity[0].oidc[0].issuer
}
