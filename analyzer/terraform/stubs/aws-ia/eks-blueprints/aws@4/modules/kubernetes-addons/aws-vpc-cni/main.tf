# Stands for aws-ia/eks-blueprints/aws//modules/kubernetes-addons/aws-vpc-cni, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

variable "snatlint_version" { type = number }
variable "eks_cluster_id" { type = string }
variable "addon_config" { default = {} }

data "aws_eks_addon_version" "this" {
  addon_name         = "vpc-cni"
  kubernetes_version = var.addon_config.kubernetes_version
  most_recent        = try(var.addon_config.most_recent, false)
}

resource "aws_eks_addon" "vpc_cni" {
  cluster_name         = var.eks_cluster_id
  addon_name           = "vpc-cni"
  addon_version        = try(var.addon_config.addon_version, var.snatlint_version >= 4013000 ? data.aws_eks_addon_version.this.version : null)
  resolve_conflicts    = try(var.addon_config.resolve_conflicts, "OVERWRITE")
  configuration_values = var.snatlint_version >= 4023000 ? try(var.addon_config.configuration_values, null) : null
}
