resource "aws_eks_addon" "vpc_cni" {
  cluster_name  = aws_eks_cluster.prod.name
  addon_name    = "vpc-cni"
  addon_version = "v1.20.0-eksbuild.1"

  configuration_values = jsonencode({
    env = {
      AWS_VPC_K8S_CNI_EXTERNALSNAT = "false"
    }
  })
}
