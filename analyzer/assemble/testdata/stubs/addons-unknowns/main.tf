# Settings that nobody says, and add-ons that are switched by one.

variable "addons" {
  type = any
}

variable "external_snat" {
  type = bool
}

resource "aws_eks_cluster" "main" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/cluster"

  vpc_config {
    subnet_ids = local.subnets
  }
}

module "addons" {
  source  = "aws-ia/eks-blueprints-addons/aws"
  version = "~> 1.9"

  cluster_name      = aws_eks_cluster.main.name
  cluster_endpoint  = aws_eks_cluster.main.endpoint
  cluster_version   = aws_eks_cluster.main.version
  oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/x"

  eks_addons = {
    vpc-cni = {
      configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = tostring(var.external_snat), ENABLE_PREFIX_DELEGATION = "true" } })
    }
  }
  helm_releases = var.addons
}
