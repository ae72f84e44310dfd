# Stands for cloudposse/eks-cluster/aws from version 0.18 up to 3: the cluster and its add-ons.
# Known from github.com/cloudposse/terraform-aws-eks-cluster, 0.18.0 to 3.0.0.

variable "snatlint_version" {
  type    = number
  default = 3000000
}

variable "vpc_id" {
  type    = string
  default = null
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
    resolve_conflicts           = optional(string)
    resolve_conflicts_on_create = optional(string)
    resolve_conflicts_on_update = optional(string)
    service_account_role_arn    = optional(string)
  }))
  default = []
}

# Version 1 is older than the last ones of version 0.
locals {
  since_0_44 = var.snatlint_version >= 44000 && !local.is_1
  since_2_3  = var.snatlint_version >= 2003000
  since_2_5  = var.snatlint_version >= 2005000
  since_2_9  = var.snatlint_version >= 2009000
  since_3    = var.snatlint_version >= 3000000
  is_1       = var.snatlint_version >= 1000000 && var.snatlint_version < 2000000

  enabled  = module.this.enabled
  nothing  = local.since_2_5 ? null : ""
  use_ipv6 = local.since_2_3 && var.kubernetes_network_ipv6_enabled
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

  vpc_config {
    subnet_ids              = var.subnet_ids
    security_group_ids      = local.groups
    endpoint_private_access = var.endpoint_private_access
    endpoint_public_access  = var.endpoint_public_access
    public_access_cidrs     = var.public_access_cidrs
  }

  dynamic "kubernetes_network_config" {
    for_each = local.use_ipv6 ? [null] : local.since_0_44 ? compact([var.service_ipv4_cidr]) : []

    content {
      ip_family         = local.use_ipv6 ? "ipv6" : null
      service_ipv4_cidr = kubernetes_network_config.value
    }
  }
}

resource "aws_iam_openid_connect_provider" "default" {
  count = local.enabled && var.oidc_provider_enabled ? 1 : 0

  url = aws_eks_cluster.default[0].identity[0].oidc[0].issuer
}

# Before version 2.9 settings of an add-on were dropped without a word.
resource "aws_eks_addon" "cluster" {
  for_each = local.enabled ? { for a in var.addons : a.addon_name => a } : {}

  cluster_name                = one(aws_eks_cluster.default[*].name)
  addon_name                  = each.key
  addon_version               = each.value.addon_version
  configuration_values        = local.since_2_9 ? each.value.configuration_values : null
  resolve_conflicts           = local.since_3 ? null : each.value.resolve_conflicts
  resolve_conflicts_on_create = local.since_3 ? each.value.resolve_conflicts_on_create : null
  resolve_conflicts_on_update = local.since_3 ? each.value.resolve_conflicts_on_update : null
  service_account_role_arn    = each.value.service_account_role_arn
  tags                        = module.label.tags
}
