# Stands for aws-ia/eks-blueprints/aws//modules/kubernetes-addons/helm-addon, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

variable "helm_config" { type = any }

variable "manage_via_gitops" {
  type    = bool
  default = false
}

# Where Argo CD installs the charts, there is none.
resource "helm_release" "addon" {
  count = var.manage_via_gitops ? 0 : 1

  name       = var.helm_config.name
  chart      = var.helm_config.chart
  namespace  = var.helm_config.namespace
  repository = try(var.helm_config.repository, null)
  version    = try(var.helm_config.version, null)
  values     = try(var.helm_config.values, null)

  dynamic "set" {
    for_each = coalesce(try(var.helm_config.set, null), [])
    content {
      name  = set.value.name
      value = set.value.value
      type  = try(set.value.type, null)
    }
  }
}
