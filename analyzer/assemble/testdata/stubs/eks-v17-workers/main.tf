# Groups of nodes that the module itself starts, by configuration and by template.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "17.24.0"

  cluster_name    = "shop"
  cluster_version = "1.21"
  vpc_id          = aws_vpc.main.id
  subnets         = local.subnets

  cluster_create_endpoint_private_access_sg_rule = true
  cluster_endpoint_private_access                = true
  cluster_endpoint_private_access_cidrs          = ["10.0.0.0/8", "172.16.0.0/12"]
  cluster_endpoint_private_access_sg             = [aws_security_group.database.id]

  worker_create_cluster_primary_security_group_rules = true
  worker_additional_security_group_ids               = [aws_security_group.database.id]

  workers_group_defaults = {
    root_volume_type = "gp2"
    public_ip        = true
  }

  worker_groups = [
    {
      name                 = "first"
      instance_type        = "t3.small"
      asg_desired_capacity = 2
      subnets              = [aws_subnet.nodes["a"].id]
    },
    {
      instance_type                 = "t3.medium"
      public_ip                     = false
      additional_security_group_ids = [aws_security_group.database.id]
    },
  ]

  worker_groups_launch_template = [
    {
      name                    = "spot"
      override_instance_types = ["m5.large", "m5a.large"]
      asg_max_size            = 5
    },
    {
      name                    = "plain"
      launch_template_version = "3"
      public_ip               = false
      subnets                 = [aws_subnet.nodes["b"].id, aws_subnet.nodes["c"].id]
    },
  ]
}

output "worker_security_group_id" {
  value = module.eks.worker_security_group_id
}

output "cluster_id" {
  value = module.eks.cluster_id
}
