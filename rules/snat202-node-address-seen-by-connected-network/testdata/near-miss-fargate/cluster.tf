resource "aws_eks_cluster" "prod" {
  name     = "prod"
  role_arn = "arn:aws:iam::111122223333:role/eks"

  vpc_config {
    subnet_ids = [aws_subnet.private.id]
  }
}

# Pods on Fargate have no node whose address could be seen.
resource "aws_eks_fargate_profile" "jobs" {
  cluster_name           = aws_eks_cluster.prod.name
  fargate_profile_name   = "jobs"
  pod_execution_role_arn = "arn:aws:iam::111122223333:role/pods"
  subnet_ids             = [aws_subnet.private.id]

  selector {
    namespace = "*"
  }
}
