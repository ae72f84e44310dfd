# EKS makes the nodes itself, by node pools that are declared elsewhere.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.31.6"

  cluster_name           = "shop"
  vpc_id                 = aws_vpc.main.id
  subnet_ids             = local.subnets
  cluster_compute_config = { enabled = true }
}
