resource "aws_eks_addon" "vpc_cni" {
  cluster_name = aws_eks_cluster.prod.name
  addon_name   = "vpc-cni"

  # want+4 SNAT407
  configuration_values = <<-JSON
    {
      "env": {
        "AWS_VPC_K8S_CNI_EXTERNALSNAT": true,
        "ENABLE_PREFIX_DELEGATION": "true"
      }
    }
  JSON
}
