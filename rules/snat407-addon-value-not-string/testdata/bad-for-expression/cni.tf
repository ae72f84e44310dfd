resource "aws_eks_addon" "vpc_cni" {
  cluster_name  = aws_eks_cluster.prod.name
  addon_name    = "vpc-cni"
  addon_version = "v1.20.0-eksbuild.1"

  configuration_values = jsonencode({
    # want+1 SNAT407 SNAT407
    env = { for name in ["DISABLE_METRICS", "ENABLE_PREFIX_DELEGATION"] : name => true }
  })
}
