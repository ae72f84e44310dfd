# The module that installs one chart.

module "cilium" {
  source  = "aws-ia/eks-blueprints-addon/aws"
  version = "~> 1.0"

  chart            = "cilium"
  chart_version    = "1.15.1"
  repository       = "https://helm.cilium.io/"
  namespace        = "kube-system"
  create_namespace = false
  values           = ["egressMasqueradeInterfaces: ens+"]

  set = [{ name = "ipam.mode", value = "eni" }]
}

module "off" {
  source  = "aws-ia/eks-blueprints-addon/aws"
  version = "1.1.1"

  create_release = false
  chart          = "calico"
  create_role    = true
  role_name      = "calico"

  role_name_use_prefix = false
}

output "role" {
  value = module.off.iam_role_name
}
