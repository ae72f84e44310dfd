# Groups of nodes that EKS manages, with and without the module's template, and
# pods on Fargate.

resource "aws_launch_template" "own" {
  network_interfaces {
    associate_public_ip_address = true
  }
}

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "~> 17.20"

  cluster_name     = "shop"
  vpc_id           = aws_vpc.main.id
  subnets          = local.subnets
  fargate_subnets  = [aws_subnet.nodes["c"].id]
  manage_aws_auth  = false
  write_kubeconfig = false

  worker_create_security_group = false
  worker_security_group_id     = aws_security_group.database.id

  node_groups_defaults = {
    ami_type  = "AL2_x86_64"
    disk_size = 50
  }

  node_groups = {
    plain = {
      desired_capacity = 1
      max_capacity     = 10
      min_capacity     = 1
      instance_types   = ["t3.large"]
      subnets          = [aws_subnet.nodes["a"].id]
    }
    templated = {
      name                   = "templated"
      create_launch_template = true
      public_ip              = true
    }
    foreign = {
      name_prefix             = "foreign"
      launch_template_id      = aws_launch_template.own.id
      launch_template_version = aws_launch_template.own.default_version
    }
  }

  fargate_profiles = {
    default = {
      name      = "default"
      selectors = [{ namespace = "kube-system", labels = { k8s-app = "kube-dns" } }, { namespace = "default" }]
    }
    second_one = {
      selectors = [{ namespace = "second" }]
      subnets   = [aws_subnet.nodes["a"].id]
    }
  }
}
