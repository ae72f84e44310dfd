# Stands for cloudposse/eks-cluster/aws from version 4 on: the cluster and its add-ons.
# Known from github.com/cloudposse/terraform-aws-eks-cluster, 4.0.0 to 4.11.0.

variable "snatlint_version" {
  type    = number
  default = 4011000
}

variable "subnet_ids" {
  type = list(string)
}

variable "kubernetes_version" {
  type    = string
  default = "1.21"
}

variable "endpoint_private_access" {
  type    = bool
  default = false
}

variable "endpoint_public_access" {
  type    = bool
  default = true
}

variable "public_access_cidrs" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

variable "oidc_provider_enabled" {
  type    = bool
  default = false
}

variable "service_ipv4_cidr" {
  type    = string
  default = null
}

variable "kubernetes_network_ipv6_enabled" {
  type    = bool
  default = false
}

variable "cluster_attributes" {
  type    = list(string)
  default = ["cluster"]
}

variable "associated_security_group_ids" {
  type    = list(string)
  default = []
}

variable "allowed_security_group_ids" {
  type    = list(string)
  default = []
}

variable "allowed_cidr_blocks" {
  type    = list(string)
  default = []
}

variable "managed_security_group_rules_enabled" {
  type    = bool
  default = true
}

variable "addons" {
  type = list(object({
    addon_name                  = string
    addon_version               = optional(string)
    configuration_values        = optional(string)
    resolve_conflicts_on_create = optional(string)
    resolve_conflicts_on_update = optional(string)
    service_account_role_arn    = optional(string)
    additional_tags             = optional(map(string), {})
  }))
  default = []
}

variable "bootstrap_self_managed_addons_enabled" {
  type    = bool
  default = null
}

variable "remote_network_config" {
  type    = any
  default = null
}

variable "auto_mode_compute_config" {
  type = object({
    enabled       = optional(bool, false)
    node_pools    = optional(set(string), ["general-purpose", "system"])
    node_role_arn = optional(string)
  })
  default  = {}
  nullable = false
}

variable "auto_mode_storage_config" {
  type = object({
    block_storage = optional(object({ enabled = optional(bool, false) }), {})
  })
  default  = {}
  nullable = false
}

variable "auto_mode_elastic_load_balancing" {
  type     = object({ enabled = optional(bool, false) })
  default  = {}
  nullable = false
}

# Auto Mode is on where its three parts are; then EKS brings no add-ons that
# manage themselves.
locals {
  since_4_4 = var.snatlint_version >= 4004000
  since_4_8 = var.snatlint_version >= 4008000
  since_4_9 = var.snatlint_version >= 4009000

  enabled   = module.this.enabled
  balances  = local.since_4_9 && var.auto_mode_elastic_load_balancing.enabled
  auto_mode = local.since_4_9 && alltrue([var.auto_mode_compute_config.enabled, var.auto_mode_storage_config.block_storage.enabled, local.balances])
  use_ipv6  = var.kubernetes_network_ipv6_enabled
}

module "label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = var.cluster_attributes
  context    = module.this.context
}

resource "aws_eks_cluster" "default" {
  count = local.enabled ? 1 : 0

  name    = module.label.id
  version = var.kubernetes_version
  tags    = module.label.tags

  bootstrap_self_managed_addons = !local.since_4_4 ? null : var.bootstrap_self_managed_addons_enabled != null ? var.bootstrap_self_managed_addons_enabled : local.auto_mode ? false : null

  vpc_config {
    subnet_ids              = var.subnet_ids
    security_group_ids      = var.associated_security_group_ids
    endpoint_private_access = var.endpoint_private_access
    endpoint_public_access  = var.endpoint_public_access
    public_access_cidrs     = var.public_access_cidrs
  }

  dynamic "kubernetes_network_config" {
    for_each = local.use_ipv6 || local.balances || var.service_ipv4_cidr != null ? [true] : []

    content {
      ip_family         = local.use_ipv6 ? "ipv6" : null
      service_ipv4_cidr = local.use_ipv6 ? null : var.service_ipv4_cidr

      dynamic "elastic_load_balancing" {
        for_each = local.balances ? [true] : []

        content {
          enabled = true
        }
      }
    }
  }

  dynamic "remote_network_config" {
    for_each = local.since_4_8 && var.remote_network_config != null ? [var.remote_network_config] : []

    content {
      remote_node_networks {
        cidrs = remote_network_config.value.remote_node_networks_cidrs
      }

      dynamic "remote_pod_networks" {
        for_each = try(remote_network_config.value.remote_pod_networks_cidrs, null) == null ? [] : [remote_network_config.value.remote_pod_networks_cidrs]

        content {
          cidrs = remote_pod_networks.value
        }
      }
    }
  }

  dynamic "compute_config" {
    for_each = local.since_4_9 && var.auto_mode_compute_config.enabled ? [var.auto_mode_compute_config] : []

    content {
      enabled       = true
      node_pools    = compute_config.value.node_pools
      node_role_arn = compute_config.value.node_role_arn
    }
  }
}

resource "aws_iam_openid_connect_provider" "default" {
  count = local.enabled && var.oidc_provider_enabled ? 1 : 0

  url = aws_eks_cluster.default[0].identity[0].oidc[0].issuer
}

# The input resolve_conflicts is taken and has no effect.
resource "aws_eks_addon" "cluster" {
  for_each = local.enabled ? { for a in var.addons : a.addon_name => a } : {}

  cluster_name                = one(aws_eks_cluster.default[*].name)
  addon_name                  = each.key
  addon_version               = each.value.addon_version
  configuration_values        = each.value.configuration_values
  resolve_conflicts_on_create = each.value.resolve_conflicts_on_create
  resolve_conflicts_on_update = each.value.resolve_conflicts_on_update
  service_account_role_arn    = each.value.service_account_role_arn
  tags                        = merge(module.label.tags, each.value.additional_tags)
}
