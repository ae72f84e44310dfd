locals {
  on = "enabled" # want SNAT401
}

resource "aws_eks_addon" "vpc_cni" {
  cluster_name  = aws_eks_cluster.prod.name
  addon_name    = "vpc-cni"
  addon_version = "v1.20.0-eksbuild.1"

  configuration_values = yamlencode({
    env = {
      ENABLE_PREFIX_DELEGATION = local.on # related SNAT401
    }
    init = {
      env = {
        DISABLE_TCP_EARLY_DEMUX = local.on # related SNAT401
      }
    }
  })
}
