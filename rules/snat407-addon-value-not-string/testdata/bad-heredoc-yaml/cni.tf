resource "aws_eks_addon" "vpc_cni" {
  cluster_name = aws_eks_cluster.prod.name
  addon_name   = "vpc-cni"

  configuration_values = <<-YAML
    env:
      AWS_VPC_K8S_CNI_EXTERNALSNAT: true # want SNAT407
      ENABLE_PREFIX_DELEGATION: "true"
    init:
      env:
        DISABLE_TCP_EARLY_DEMUX: false # want SNAT407
  YAML
}
