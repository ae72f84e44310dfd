# What most clusters of version 21 look like.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "~> 21.0"

  name                                     = "shop"
  kubernetes_version                       = "1.33"
  endpoint_public_access                   = true
  enable_cluster_creator_admin_permissions = true

  vpc_id     = aws_vpc.main.id
  subnet_ids = local.subnets

  addons = {
    coredns                = {}
    eks-pod-identity-agent = { before_compute = true }
    kube-proxy             = {}
    vpc-cni = {
      before_compute = true
      configuration_values = jsonencode({
        env = {
          AWS_VPC_K8S_CNI_EXTERNALSNAT = "true"
          ENABLE_PREFIX_DELEGATION     = "true"
        }
      })
    }
  }

  eks_managed_node_groups = {
    general = {
      ami_type       = "AL2023_x86_64_STANDARD"
      instance_types = ["m6i.large"]
      min_size       = 2
      max_size       = 10
      desired_size   = 2
    }
    public = {
      subnet_ids = [aws_subnet.nodes["c"].id]
      network_interfaces = [{
        associate_public_ip_address = true
        delete_on_termination       = true
      }]
    }
  }

  tags = { environment = "production" }
}

output "cluster_name" {
  value = module.eks.cluster_name
}

output "groups" {
  value = [module.eks.cluster_security_group_id, module.eks.node_security_group_id, module.eks.cluster_primary_security_group_id]
}
