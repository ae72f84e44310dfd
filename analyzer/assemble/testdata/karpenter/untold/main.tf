# Nothing tells where Karpenter starts nodes.
resource "aws_vpc" "main" { cidr_block = "10.4.0.0/16" }

resource "aws_subnet" "any" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.4.1.0/24"
}

resource "aws_eks_cluster" "untold" {
  name = "untold"
  vpc_config { subnet_ids = [aws_subnet.any.id] }
}

resource "helm_release" "karpenter" {
  name  = "karpenter"
  chart = "karpenter"
}
