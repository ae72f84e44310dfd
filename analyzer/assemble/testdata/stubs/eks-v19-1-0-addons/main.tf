# What version 19.1.0 hands on of an add-on's settings, and which webhooks it lets in.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "19.1.0"

  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnet_ids   = local.subnets

  cluster_addons = {
    vpc-cni = {
      addon_version        = "v1.12.0-eksbuild.1"
      before_compute       = true
      configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
    }
    coredns = { resolve_conflicts = "NONE" }
  }
}
