# Stands for aws-ia/eks-blueprints/aws//modules/kubernetes-addons, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

variable "snatlint_version" { type = number }

variable "eks_cluster_id" {
  type = string
}

variable "eks_cluster_version" {
  type    = string
  default = null
}

variable "enable_ipv6" {
  type    = bool
  default = false
}

variable "enable_amazon_eks_vpc_cni" {
  type    = bool
  default = false
}

variable "amazon_eks_vpc_cni_config" {
  type    = any
  default = {}
}

variable "argocd_manage_add_ons" {
  type    = bool
  default = false
}

variable "enable_calico" {
  type    = bool
  default = false
}

variable "calico_helm_config" {
  type    = any
  default = {}
}

variable "enable_cilium" {
  type    = bool
  default = false
}

variable "cilium_helm_config" {
  type    = any
  default = {}
}

variable "cilium_enable_wireguard" {
  type    = bool
  default = false
}

data "aws_eks_cluster" "eks_cluster" {
  name = var.eks_cluster_id
}

module "aws_vpc_cni" {
  source = "./aws-vpc-cni"
  count  = var.enable_amazon_eks_vpc_cni ? 1 : 0

  snatlint_version = var.snatlint_version
  eks_cluster_id   = data.aws_eks_cluster.eks_cluster.id
  addon_config = merge({
    kubernetes_version = var.eks_cluster_version != null ? var.eks_cluster_version : data.aws_eks_cluster.eks_cluster.version
  }, var.amazon_eks_vpc_cni_config)
}

module "calico" {
  source = "./calico"
  count  = var.enable_calico ? 1 : 0

  helm_config       = var.calico_helm_config
  manage_via_gitops = var.argocd_manage_add_ons
}

module "cilium" {
  source = "./cilium"
  count  = var.enable_cilium ? 1 : 0

  helm_config       = var.cilium_helm_config
  enable_wireguard  = var.cilium_enable_wireguard
  manage_via_gitops = var.argocd_manage_add_ons
}
