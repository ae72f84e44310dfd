module "vpc_cni" { # want SNAT101
  source       = "./modules/vpc-cni"
  cluster_name = aws_eks_cluster.prod.name
}
