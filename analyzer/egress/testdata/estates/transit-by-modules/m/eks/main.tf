variable "name" {}

variable "subnet_ids" {}

variable "external_snat" {
  type    = bool
  default = null
}

resource "aws_eks_cluster" "this" {
  name     = var.name
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config { subnet_ids = var.subnet_ids }
}

resource "aws_eks_node_group" "this" {
  cluster_name    = aws_eks_cluster.this.name
  node_group_name = "default"
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = var.subnet_ids
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}

locals {
  env = { for k, v in { AWS_VPC_K8S_CNI_EXTERNALSNAT = var.external_snat } : k => tostring(v) if v != null }
}

resource "aws_eks_addon" "cni" {
  cluster_name         = aws_eks_cluster.this.name
  addon_name           = "vpc-cni"
  configuration_values = length(local.env) > 0 ? jsonencode({ env = local.env }) : null
}
