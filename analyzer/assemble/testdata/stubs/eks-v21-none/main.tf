# Nothing is made.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "21.19.0"

  create     = false
  name       = "shop"
  vpc_id     = aws_vpc.main.id
  subnet_ids = local.subnets

  addons                   = { vpc-cni = {} }
  eks_managed_node_groups  = { main = {} }
  self_managed_node_groups = { own = {} }
}
