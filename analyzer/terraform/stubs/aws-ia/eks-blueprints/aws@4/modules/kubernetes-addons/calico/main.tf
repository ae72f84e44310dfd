# Stands for aws-ia/eks-blueprints/aws//modules/kubernetes-addons/calico, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

variable "helm_config" { type = any }
variable "manage_via_gitops" { type = bool }

module "helm_addon" {
  source = "../helm-addon"

  manage_via_gitops = var.manage_via_gitops
  helm_config = merge({
    name       = "calico"
    chart      = "tigera-operator"
    repository = "https://docs.projectcalico.org/charts"
    namespace  = "tigera-operator"
    values     = ["installation:\n  kubernetesProvider: \"EKS\"\n"]
  }, var.helm_config)
}
