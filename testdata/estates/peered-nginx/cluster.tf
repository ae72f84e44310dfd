# The private cluster, its nodes and its VPC CNI.

resource "aws_iam_role" "cluster" {
  name               = "prod-cluster"
  assume_role_policy = file("${path.module}/trust.json")
}

resource "aws_eks_cluster" "prod" {
  name     = "prod"
  role_arn = aws_iam_role.cluster.arn

  vpc_config {
    subnet_ids              = [for subnet in aws_subnet.private : subnet.id]
    endpoint_private_access = true
    endpoint_public_access  = false
  }
}

resource "aws_eks_node_group" "workers" {
  cluster_name    = aws_eks_cluster.prod.name
  node_group_name = "workers"
  node_role_arn   = aws_iam_role.cluster.arn
  subnet_ids      = [for subnet in aws_subnet.private : subnet.id]

  scaling_config {
    desired_size = 2
    min_size     = 2
    max_size     = 4
  }
}

resource "aws_eks_addon" "vpc_cni" {
  cluster_name  = aws_eks_cluster.prod.name
  addon_name    = "vpc-cni"
  addon_version = "v1.20.0-eksbuild.1"

  configuration_values = jsonencode({
    env = {
      AWS_VPC_K8S_CNI_EXTERNALSNAT = tostring(var.external_snat)
      ENABLE_PREFIX_DELEGATION     = "true"
    }
  })
}
