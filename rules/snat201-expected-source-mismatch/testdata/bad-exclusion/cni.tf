resource "aws_eks_addon" "vpc_cni" {
  cluster_name  = aws_eks_cluster.prod.name
  addon_name    = "vpc-cni"
  addon_version = "v1.20.0-eksbuild.1"

  configuration_values = yamlencode({
    env = {
      AWS_VPC_K8S_CNI_EXTERNALSNAT       = "false"
      AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS = var.excluded
    }
  })
}

variable "excluded" {
  type    = string
  default = "10.20.0.0/16,10.60.0.0/16" # want SNAT201
}
