# Stands for aws-ia/eks-blueprints-addons/aws, version 1. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints-addons at v1.0.0, v1.7.0, v1.16.0 and v1.24.3.

variable "cluster_name" { type = string }

variable "cluster_endpoint" { type = string }

variable "cluster_version" { type = string }

variable "oidc_provider_arn" { type = string }

variable "create_kubernetes_resources" {
  type    = bool
  default = true
}

variable "eks_addons" {
  type    = any
  default = {}
}

variable "helm_releases" {
  type    = any
  default = {}
}

variable "enable_karpenter" {
  type    = bool
  default = false
}

variable "karpenter" {
  type    = any
  default = {}
}

variable "karpenter_node" {
  type    = any
  default = {}
}

