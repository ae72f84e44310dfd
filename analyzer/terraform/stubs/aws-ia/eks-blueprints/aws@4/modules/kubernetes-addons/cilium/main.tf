# Stands for aws-ia/eks-blueprints/aws//modules/kubernetes-addons/cilium, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

variable "helm_config" { type = any }
variable "manage_via_gitops" { type = bool }
variable "enable_wireguard" { type = bool }

locals {
  # Cilium behind the VPC CNI, which keeps the addresses and their translation.
  chained = {
    cni                  = { chainingMode = "aws-cni" }
    enableIPv4Masquerade = false
    tunnel               = "disabled"
    endpointRoutes       = { enabled = true }
  }
  wireguard = {
    l7Proxy    = false
    encryption = { enabled = true, type = "wireguard" }
  }
}

module "helm_addon" {
  source = "../helm-addon"

  manage_via_gitops = var.manage_via_gitops
  helm_config = merge({
    name       = "cilium"
    chart      = "cilium"
    repository = "https://helm.cilium.io/"
    namespace  = "kube-system"
    values     = [yamlencode(merge(local.chained, { for key, value in local.wireguard : key => value if var.enable_wireguard }))]
  }, var.helm_config)
}
