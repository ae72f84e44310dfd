# Machines with several network cards.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.37.2"

  cluster_name       = "shop"
  vpc_id             = aws_vpc.main.id
  subnet_ids         = local.subnets
  enable_efa_support = true

  eks_managed_node_groups = {
    gpu    = { enable_efa_support = true, instance_types = ["p5.48xlarge"] }
    placed = { create_placement_group = true, placement_group_az = "eu-west-1a" }
  }
  self_managed_node_groups = {
    own = { enable_efa_support = true, instance_type = "trn1.32xlarge" }
  }
}
