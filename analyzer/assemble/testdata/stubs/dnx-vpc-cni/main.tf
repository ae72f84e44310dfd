resource "aws_eks_cluster" "main" {
  name     = "main"
  role_arn = "arn:aws:iam::123456789012:role/eks"

  vpc_config {
    subnet_ids = ["subnet-0aaaaaaaaaaaaaaaa"]
  }
}

module "vpc_cni" {
  source = "git::https://github.com/DNXLabs/terraform-aws-eks-vpc-cni.git?ref=0.1.2"

  cluster_name                     = aws_eks_cluster.main.name
  cluster_identity_oidc_issuer     = aws_eks_cluster.main.identity[0].oidc[0].issuer
  cluster_identity_oidc_issuer_arn = "arn:aws:iam::123456789012:oidc-provider/main"

  settings = {
    env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" }
  }
}
