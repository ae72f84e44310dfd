# EKS makes the nodes itself.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "21.19.0"

  name       = "shop"
  vpc_id     = aws_vpc.main.id
  subnet_ids = local.subnets

  compute_config = {
    enabled    = true
    node_pools = ["general-purpose"]
  }
}
