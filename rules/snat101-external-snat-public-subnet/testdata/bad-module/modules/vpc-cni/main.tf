variable "cluster_name" {
  type = string
}

locals {
  env = {
    AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" # related SNAT101
    ENABLE_PREFIX_DELEGATION     = "true"
  }
}

resource "aws_eks_addon" "this" {
  cluster_name         = var.cluster_name
  addon_name           = "vpc-cni"
  configuration_values = jsonencode({ env = local.env })
}
