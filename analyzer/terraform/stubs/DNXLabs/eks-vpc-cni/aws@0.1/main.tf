# Stands for DNXLabs/eks-vpc-cni/aws from version 0.1 on: the VPC CNI's chart.
# Known from github.com/DNXLabs/terraform-aws-eks-vpc-cni, 0.1.0 to 0.1.2.

variable "enabled" {
  type    = bool
  default = true
}

variable "cluster_name" {
  type = string
}

variable "region" {
  type    = string
  default = "us-west-2"
}

variable "helm_chart_name" {
  type    = string
  default = "aws-vpc-cni"
}

variable "helm_chart_release_name" {
  type    = string
  default = "aws-vpc-cni"
}

variable "helm_chart_repo" {
  type    = string
  default = "https://aws.github.io/eks-charts"
}

variable "helm_chart_version" {
  type    = string
  default = "1.1.5"
}

variable "namespace" {
  type    = string
  default = "kube-system"
}

variable "settings" {
  default = {}
}

resource "helm_release" "vpc_cni" {
  count = var.enabled ? 1 : 0

  name       = var.helm_chart_name
  chart      = var.helm_chart_release_name
  repository = var.helm_chart_repo
  version    = var.helm_chart_version
  namespace  = var.namespace
  values     = [yamlencode(var.settings)]

  set {
    name  = "crd.create"
    value = false
  }

  set {
    name  = "originalMatchLabels"
    value = true
  }

  set {
    name  = "init.image.region"
    value = var.region
  }
}
