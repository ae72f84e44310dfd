# Beside other nodes Karpenter's are a gap alone.
resource "aws_vpc" "main" { cidr_block = "10.3.0.0/16" }

resource "aws_subnet" "nodes" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.3.1.0/24"
  tags       = { "karpenter.sh/discovery" = "beside" }
}

resource "aws_eks_cluster" "beside" {
  name = "beside"
  vpc_config { subnet_ids = [aws_subnet.nodes.id] }
}

resource "aws_eks_node_group" "first" {
  cluster_name    = aws_eks_cluster.beside.name
  node_group_name = "first"
  subnet_ids      = [aws_subnet.nodes.id]
}

resource "helm_release" "karpenter" {
  name  = "karpenter"
  chart = "karpenter"
}
