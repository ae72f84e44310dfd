# The first version of 17: the control plane lets nodes in whether or not they get
# a group of their own.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "17.0.0"

  cluster_name    = "shop"
  cluster_version = "1.20"
  vpc_id          = aws_vpc.main.id
  subnets         = local.subnets

  worker_create_security_group = false
  worker_security_group_id     = aws_security_group.database.id

  node_groups = {
    main = { create_launch_template = true }
  }

  fargate_profiles = {
    default = { selectors = [{ namespace = "default" }] }
  }
}
