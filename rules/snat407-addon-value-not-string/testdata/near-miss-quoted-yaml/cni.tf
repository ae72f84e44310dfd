resource "aws_eks_addon" "vpc_cni" {
  cluster_name = aws_eks_cluster.prod.name
  addon_name   = "vpc-cni"

  configuration_values = <<-YAML
    enableWindowsIpam: "false"
    env:
      AWS_VPC_K8S_CNI_EXTERNALSNAT: 'true'
      ENABLE_PREFIX_DELEGATION: "true"
      WARM_ENI_TARGET: |-
        2
    resources:
      requests: {cpu: 25m}
  YAML
}
