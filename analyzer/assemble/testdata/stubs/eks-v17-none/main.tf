# Nothing is made.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "17.24.0"

  create_eks   = false
  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnets      = local.subnets

  worker_groups    = [{ instance_type = "t3.small" }]
  node_groups      = { main = {} }
  fargate_profiles = { main = { selectors = [{ namespace = "default" }] } }
}
