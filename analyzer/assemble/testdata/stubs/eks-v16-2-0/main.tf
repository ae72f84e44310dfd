# Nodes as version 16.2.0 starts them.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "16.2.0"

  cluster_name    = "shop"
  cluster_version = "1.18"
  vpc_id          = aws_vpc.main.id
  subnets         = local.subnets

  workers_group_defaults = { public_ip = true }
  worker_groups = [
    { name = "first", instance_type = "t3.small", subnets = [aws_subnet.nodes["a"].id] },
    { instance_type = "t3.medium", public_ip = false, additional_security_group_ids = [aws_security_group.database.id] },
  ]

  node_groups = {
    named = { name = "named", instance_types = ["t3.large"], subnets = [aws_subnet.nodes["a"].id] }
    two   = { create_launch_template = true, public_ip = true }
  }

  fargate_profiles = {
    default = { namespace = "default" }
  }

  worker_groups_launch_template = [
    { name = "spot", override_instance_types = ["m5.large", "m5a.large"], asg_max_size = 5 },
    { name = "plain", public_ip = false, subnets = [aws_subnet.nodes["b"].id, aws_subnet.nodes["c"].id] },
  ]
}

output "worker_security_group_id" {
  value = module.eks.worker_security_group_id
}
