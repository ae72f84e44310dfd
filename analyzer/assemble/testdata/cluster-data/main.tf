# Clusters that data sources look up again: by reference, by name, and one that
# no file has.

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "nodes" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.0/20"
}

resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/cluster"

  vpc_config {
    subnet_ids = [aws_subnet.nodes.id]
  }
}

data "aws_eks_cluster" "reference" {
  name = aws_eks_cluster.shop.id
}

data "aws_eks_cluster" "named" {
  name = "shop"
}

data "aws_eks_cluster" "foreign" {
  name = "elsewhere"
}

resource "aws_eks_addon" "cni" {
  cluster_name         = data.aws_eks_cluster.reference.id
  addon_name           = "vpc-cni"
  configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
}

resource "aws_eks_node_group" "main" {
  cluster_name    = data.aws_eks_cluster.named.id
  node_group_name = "main"
  node_role_arn   = "arn:aws:iam::111122223333:role/nodes"
  subnet_ids      = [aws_subnet.nodes.id]

  scaling_config {
    min_size     = 1
    max_size     = 1
    desired_size = 1
  }
}

resource "aws_eks_addon" "elsewhere" {
  cluster_name = data.aws_eks_cluster.foreign.id
  addon_name   = "vpc-cni"
}
