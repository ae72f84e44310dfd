variable "cluster_name" {
  type = string
}

variable "env" {
  type    = map(string)
  default = {}
}

resource "aws_eks_addon" "this" {
  cluster_name = var.cluster_name
  addon_name   = "vpc-cni"

  configuration_values = jsonencode({
    env = merge({
      AWS_VPC_K8S_CNI_EXTERNALSNAT = false # related SNAT407
    }, var.env)
  })
}
