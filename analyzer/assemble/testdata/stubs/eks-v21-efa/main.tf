# Machines with several network cards.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "21.19.0"

  name       = "shop"
  vpc_id     = aws_vpc.main.id
  subnet_ids = local.subnets

  eks_managed_node_groups = {
    gpu = { enable_efa_support = true, instance_types = ["p5.48xlarge"], subnet_ids = [aws_subnet.nodes["a"].id] }
  }
  self_managed_node_groups = {
    own = { enable_efa_support = true, instance_type = "trn1.32xlarge", create_security_group = false }
  }
}
