module "vpc_cni" { # want SNAT407
  source       = "./modules/vpc-cni"
  cluster_name = aws_eks_cluster.prod.name
  env          = { ENABLE_PREFIX_DELEGATION = "true" }
}
