# What most clusters of version 20 look like: add-ons with settings, one managed
# group, access for whoever makes the cluster.

locals {
  name = "shop"
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "nodes" {
  for_each = { a = 0, b = 1, c = 2 }

  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 4, each.value)
  availability_zone = "eu-west-1${each.key}"
}

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.37.2"

  cluster_name    = local.name
  cluster_version = "1.32"

  vpc_id     = aws_vpc.main.id
  subnet_ids = [for subnet in aws_subnet.nodes : subnet.id]

  cluster_endpoint_public_access           = true
  enable_cluster_creator_admin_permissions = true

  cluster_addons = {
    coredns    = {}
    kube-proxy = { most_recent = true }
    vpc-cni = {
      most_recent    = true
      before_compute = true
      configuration_values = jsonencode({
        env = {
          AWS_VPC_K8S_CNI_EXTERNALSNAT = "true"
          ENABLE_PREFIX_DELEGATION     = "true"
          WARM_PREFIX_TARGET           = "1"
        }
      })
    }
  }

  eks_managed_node_group_defaults = {
    instance_types = ["m6i.large"]
  }

  eks_managed_node_groups = {
    general = {
      min_size     = 2
      max_size     = 6
      desired_size = 3
    }
    spot = {
      capacity_type = "SPOT"
      subnet_ids    = [aws_subnet.nodes["a"].id]
      labels        = { lifecycle = "spot" }
    }
  }

  tags = { environment = "production" }
}

output "cluster_name" {
  value = module.eks.cluster_name
}

output "node_security_group_id" {
  value = module.eks.node_security_group_id
}
