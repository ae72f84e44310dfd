# The first version of 20, with conflict modes of its own.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.0.0"

  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnet_ids   = local.subnets

  cluster_addons = {
    vpc-cni = {
      resolve_conflicts_on_create = "NONE"
      configuration_values        = "{\"env\":{\"AWS_VPC_K8S_CNI_EXTERNALSNAT\":\"true\"}}"
    }
    coredns = { resolve_conflicts_on_update = "PRESERVE" }
  }

  eks_managed_node_groups = {
    main = {}
  }
}
