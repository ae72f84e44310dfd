variable "manage_cni" {
  type = bool
}

resource "aws_eks_addon" "vpc_cni" {
  count = var.manage_cni ? 1 : 0

  cluster_name         = aws_eks_cluster.prod.name
  addon_name           = "vpc-cni"
  configuration_values = jsonencode({ env = { ENABLE_POD_ENI = true, ENABLE_PREFIX_DELEGATION = null } })
}
