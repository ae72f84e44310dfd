variable "env" {
  type = map(string)
  default = {
    ENABLE_PREFIX_DELEGATION = true
    WARM_PREFIX_TARGET       = 1
  }
}

variable "external_snat" {
  type    = bool
  default = false
}

resource "aws_eks_addon" "vpc_cni" {
  cluster_name = aws_eks_cluster.prod.name
  addon_name   = "vpc-cni"

  configuration_values = jsonencode({
    env = merge(var.env, {
      AWS_VPC_K8S_CNI_EXTERNALSNAT  = var.external_snat ? "true" : false
      AWS_VPC_K8S_CNI_RANDOMIZESNAT = "none"
      ENABLE_POD_ENI                = tostring(false)
      WARM_ENI_TARGET               = format("%d", 2)
    })
  })
}
