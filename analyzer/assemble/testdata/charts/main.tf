# A chart sets the VPC CNI up, and its values aren't read: no default may be claimed.
resource "aws_eks_cluster" "main" {
  name     = "main"
  role_arn = "arn:aws:iam::111122223333:role/cluster"
  vpc_config {
    subnet_ids = ["subnet-0a"]
  }
}

resource "aws_eks_node_group" "main" {
  cluster_name  = aws_eks_cluster.main.name
  node_role_arn = "arn:aws:iam::111122223333:role/node"
  subnet_ids    = ["subnet-0a"]
}

resource "helm_release" "cni" {
  name       = "vpc-cni"
  chart      = "aws-vpc-cni"
  repository = "https://aws.github.io/eks-charts"
  namespace  = "kube-system"
}

resource "helm_release" "ingress" {
  name  = "ingress"
  chart = "ingress-nginx"
}
