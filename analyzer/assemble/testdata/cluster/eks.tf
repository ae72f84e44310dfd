resource "aws_eks_cluster" "main" {
  name = "prod"
  vpc_config {
    subnet_ids = [for s in aws_subnet.private : s.id]
  }
}

resource "aws_eks_node_group" "main" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "workers"
  subnet_ids      = values(aws_subnet.private)[*].id
}

resource "aws_eks_addon" "cni" {
  cluster_name  = "prod"
  addon_name    = "vpc-cni"
  addon_version = "v1.20.0-eksbuild.1"
  configuration_values = jsonencode({
    env = {
      AWS_VPC_K8S_CNI_EXTERNALSNAT = "true"
    }
  })
}

resource "aws_eks_addon" "dns" {
  cluster_name = aws_eks_cluster.main.name
  addon_name   = "coredns"
}
