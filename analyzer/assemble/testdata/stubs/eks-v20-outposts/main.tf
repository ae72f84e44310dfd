# A cluster on an Outpost has neither managed groups nor add-ons.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.37.2"

  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnet_ids   = local.subnets

  outpost_config = {
    control_plane_instance_type = "m6i.large"
    outpost_arns                = ["arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123"]
  }
  cluster_addons           = { vpc-cni = {} }
  eks_managed_node_groups  = { main = {} }
  self_managed_node_groups = { own = { subnet_ids = [aws_subnet.nodes["a"].id] } }
  fargate_profiles         = { f = { selectors = [{ namespace = "f" }] } }
}
