# The blueprints' last version 4, by git as everybody called it.

module "eks_blueprints" {
  source = "github.com/aws-ia/terraform-aws-eks-blueprints?ref=v4.32.1"

  cluster_name       = "shop"
  cluster_version    = "1.24"
  vpc_id             = aws_vpc.main.id
  private_subnet_ids = [aws_subnet.nodes["a"].id, aws_subnet.nodes["b"].id]
  public_subnet_ids  = [aws_subnet.nodes["c"].id]

  node_security_group_additional_rules = {
    egress_all = { protocol = "-1", from_port = 0, to_port = 0, type = "egress", cidr_blocks = ["0.0.0.0/0"] }
  }
  worker_additional_security_group_ids = [aws_security_group.database.id]

  managed_node_groups = {
    mg_5 = {
      node_group_name = "managed-ondemand"
      instance_types  = ["m5.large"]
      min_size        = 3
      subnet_ids      = [aws_subnet.nodes["a"].id]
    }
    public = {
      node_group_name          = "public"
      enable_node_group_prefix = false
      subnet_type              = "public"
      create_launch_template   = true
      public_ip                = true
    }
  }
  self_managed_node_groups = {
    own = { node_group_name = "own", launch_template_os = "amazonlinux2eks" }
    two = { node_group_name = "two", launch_template_os = "bottlerocket", instance_types = ["m5.large", "m5a.large"], subnet_type = "public", public_ip = true }
  }
  fargate_profiles = {
    default = {
      fargate_profile_name       = "default"
      fargate_profile_namespaces = [{ namespace = "default", k8s_labels = { on = "fargate" } }]
      subnet_ids                 = [aws_subnet.nodes["b"].id]
    }
  }
}

module "addons" {
  source = "github.com/aws-ia/terraform-aws-eks-blueprints//modules/kubernetes-addons?ref=v4.32.1"

  eks_cluster_id       = module.eks_blueprints.eks_cluster_id
  eks_cluster_endpoint = module.eks_blueprints.eks_cluster_endpoint
  eks_oidc_provider    = module.eks_blueprints.oidc_provider
  eks_cluster_version  = module.eks_blueprints.eks_cluster_version

  enable_amazon_eks_vpc_cni = true
  amazon_eks_vpc_cni_config = {
    most_recent          = true
    configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
  }
  enable_calico      = true
  calico_helm_config = { values = [yamlencode({ installation = { kubernetesProvider = "EKS" } })] }
}

output "cluster" {
  value = module.eks_blueprints.eks_cluster_id
}

output "groups" {
  value = module.eks_blueprints.managed_node_groups_id
}

output "roles" {
  value = module.eks_blueprints.managed_node_group_iam_role_names
}
