# What version 4.13.0 hands on to the VPC CNI.

module "eks_blueprints" {
  source = "git::https://github.com/aws-ia/terraform-aws-eks-blueprints.git?ref=v4.13.0"

  cluster_name       = "shop"
  vpc_id             = aws_vpc.main.id
  private_subnet_ids = local.subnets
  managed_node_groups = {
    main = { node_group_name = "main" }
  }
}

module "addons" {
  source = "git::https://github.com/aws-ia/terraform-aws-eks-blueprints.git//modules/kubernetes-addons?ref=v4.13.0"

  eks_cluster_id            = module.eks_blueprints.eks_cluster_id
  enable_amazon_eks_vpc_cni = true
  amazon_eks_vpc_cni_config = {
    configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
  }
}
