# Karpenter's part as the last version of 18 has it, with the role of a group.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "18.31.2"

  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnet_ids   = local.subnets

  eks_managed_node_groups = {
    initial = { create_security_group = false, iam_role_name = "initial", iam_role_use_name_prefix = false }
  }
  tags = { "karpenter.sh/discovery" = "shop" }
}

module "karpenter" {
  source  = "terraform-aws-modules/eks/aws//modules/karpenter"
  version = "18.31.2"

  cluster_name           = module.eks.cluster_name
  irsa_oidc_provider_arn = module.eks.oidc_provider_arn
  create_iam_role        = false
  iam_role_arn           = module.eks.eks_managed_node_groups["initial"].iam_role_arn
}

output "karpenter" {
  value = [module.karpenter.role_arn, module.karpenter.irsa_arn, module.karpenter.queue_name, module.karpenter.instance_profile_name]
}

output "role" {
  value = module.eks.eks_managed_node_groups["initial"].iam_role_name
}
