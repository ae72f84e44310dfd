# The parts that people call on their own.

resource "aws_eks_cluster" "main" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/cluster"

  vpc_config {
    subnet_ids = local.subnets
  }
}

module "managed" {
  source  = "terraform-aws-modules/eks/aws//modules/eks-managed-node-group"
  version = "20.37.2"

  name                              = "separate"
  cluster_name                      = aws_eks_cluster.main.name
  subnet_ids                        = [aws_subnet.nodes["a"].id]
  cluster_primary_security_group_id = aws_eks_cluster.main.vpc_config[0].cluster_security_group_id
  vpc_security_group_ids            = [aws_security_group.database.id]
  cluster_service_cidr              = "172.20.0.0/16"
}

module "self_managed" {
  source  = "terraform-aws-modules/eks/aws//modules/self-managed-node-group"
  version = "~> 20.0"

  name                   = "own"
  cluster_name           = aws_eks_cluster.main.name
  subnet_ids             = local.subnets
  vpc_security_group_ids = [aws_security_group.database.id]
}

module "fargate" {
  source  = "terraform-aws-modules/eks/aws//modules/fargate-profile"
  version = "20.8.0"

  name         = "batch"
  cluster_name = aws_eks_cluster.main.name
  subnet_ids   = [aws_subnet.nodes["c"].id]
  selectors    = [{ namespace = "batch" }]
}

module "karpenter" {
  source  = "terraform-aws-modules/eks/aws//modules/karpenter"
  version = "20.37.2"

  cluster_name                  = aws_eks_cluster.main.name
  node_iam_role_use_name_prefix = false
  node_iam_role_name            = "shop-nodes"
}

output "karpenter" {
  value = [module.karpenter.node_iam_role_name, module.karpenter.queue_name, module.karpenter.iam_role_arn, module.karpenter.instance_profile_name, module.karpenter.service_account]
}

output "managed" {
  value = [module.managed.iam_role_arn, module.managed.node_group_id]
}
