resource "aws_eks_addon" "vpc_cni" {
  cluster_name         = aws_eks_cluster.prod.name
  addon_name           = "vpc-cni"
  configuration_values = var.vpc_cni_configuration
}

variable "vpc_cni_configuration" {
  type = string
}
