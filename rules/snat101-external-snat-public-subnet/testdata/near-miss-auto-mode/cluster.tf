# EKS Auto Mode starts the nodes, and the VPC CNI's settings don't reach them.
resource "aws_eks_cluster" "prod" {
  name     = "prod"
  role_arn = "arn:aws:iam::111122223333:role/eks"

  vpc_config {
    subnet_ids = [aws_subnet.public.id]
  }

  compute_config {
    enabled       = true
    node_pools    = ["general-purpose"]
    node_role_arn = "arn:aws:iam::111122223333:role/node"
  }
}
