# As little as can be said, and nodes elsewhere.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "21.10.1"

  name                  = "shop"
  subnet_ids            = local.subnets
  create_security_group = false
  security_group_id     = aws_security_group.database.id

  node_security_group_enable_recommended_rules = false
  remote_network_config                        = { remote_node_networks = { cidrs = ["192.168.0.0/17"] } }
}

module "karpenter" {
  source  = "terraform-aws-modules/eks/aws//modules/karpenter"
  version = "21.10.1"

  cluster_name                  = module.eks.cluster_name
  node_iam_role_use_name_prefix = false
  create_instance_profile       = true
}

output "karpenter" {
  value = [module.karpenter.node_iam_role_name, module.karpenter.instance_profile_name, module.karpenter.queue_name, module.karpenter.node_iam_role_arn, module.karpenter.namespace]
}
