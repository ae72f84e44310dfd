# A cluster without add-ons of its own, as version 20.31.0 makes it.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.31.0"

  cluster_name                  = "shop"
  vpc_id                        = aws_vpc.main.id
  subnet_ids                    = local.subnets
  bootstrap_self_managed_addons = false

  cluster_addons = {
    vpc-cni = { before_compute = true }
  }
  eks_managed_node_groups = {
    main = { subnet_ids = [aws_subnet.nodes["a"].id] }
  }
}
