# Add-ons beside the cluster's module, as version 1.24.3 makes them.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.37.2"

  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnet_ids   = local.subnets

  eks_managed_node_groups = {
    main = {}
  }
}

module "addons" {
  source  = "aws-ia/eks-blueprints-addons/aws"
  version = "1.24.3"

  cluster_name      = module.eks.cluster_name
  cluster_endpoint  = module.eks.cluster_endpoint
  cluster_version   = module.eks.cluster_version
  oidc_provider_arn = module.eks.oidc_provider_arn

  eks_addons = {
    coredns = { most_recent = true, resolve_conflicts = "PRESERVE" }
    cni = {
      name = "vpc-cni"
      configuration_values = jsonencode({
        env = {
          AWS_VPC_K8S_CNI_EXTERNALSNAT = "true"
        }
      })
    }
    kube-proxy = { addon_version = "v1.27.1-eksbuild.1" }
  }

  enable_karpenter = true
  karpenter = {
    values = [yamlencode({ replicas = 1 })]
  }
  karpenter_node = {
    iam_role_use_name_prefix = false
  }

  helm_releases = {
    cilium = {
      chart      = "cilium"
      repository = "https://helm.cilium.io/"
      namespace  = "kube-system"
      values     = [yamlencode({ cni = { chainingMode = "aws-cni" } })]
    }
  }
}

output "karpenter" {
  value = [module.addons.karpenter.node_iam_role_name, module.addons.karpenter.iam_role_arn]
}
