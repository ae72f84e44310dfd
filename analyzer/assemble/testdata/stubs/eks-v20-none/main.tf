# Nothing is made.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.37.2"

  create       = false
  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnet_ids   = local.subnets

  cluster_addons           = { vpc-cni = {} }
  eks_managed_node_groups  = { main = {} }
  self_managed_node_groups = { own = {} }
}
