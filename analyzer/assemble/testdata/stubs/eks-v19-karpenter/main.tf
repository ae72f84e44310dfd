# Karpenter's part as version 19 names it.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "19.21.0"

  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnet_ids   = local.subnets

  fargate_profiles = {
    karpenter = { selectors = [{ namespace = "karpenter" }] }
  }
}

module "karpenter" {
  source  = "terraform-aws-modules/eks/aws//modules/karpenter"
  version = "19.21.0"

  cluster_name             = module.eks.cluster_name
  irsa_oidc_provider_arn   = module.eks.oidc_provider_arn
  iam_role_use_name_prefix = false
}

output "karpenter" {
  value = [module.karpenter.role_name, module.karpenter.irsa_arn, module.karpenter.queue_name, module.karpenter.instance_profile_name]
}
