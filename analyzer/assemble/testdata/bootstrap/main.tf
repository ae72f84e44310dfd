# EKS makes these clusters without its own VPC CNI. The first has none in the files:
# it may run another one.
resource "aws_eks_cluster" "bare" {
  name                          = "bare"
  role_arn                      = "arn:aws:iam::111122223333:role/cluster"
  bootstrap_self_managed_addons = false
  vpc_config {
    subnet_ids = ["subnet-0a"]
  }
}

resource "aws_eks_node_group" "bare" {
  cluster_name  = aws_eks_cluster.bare.name
  node_role_arn = "arn:aws:iam::111122223333:role/node"
  subnet_ids    = ["subnet-0a"]
}

resource "aws_eks_cluster" "added" {
  name                          = "added"
  role_arn                      = "arn:aws:iam::111122223333:role/cluster"
  bootstrap_self_managed_addons = false
  vpc_config {
    subnet_ids = ["subnet-0a"]
  }
}

resource "aws_eks_node_group" "added" {
  cluster_name  = aws_eks_cluster.added.name
  node_role_arn = "arn:aws:iam::111122223333:role/node"
  subnet_ids    = ["subnet-0a"]
}

resource "aws_eks_addon" "added" {
  cluster_name = aws_eks_cluster.added.name
  addon_name   = "vpc-cni"
}
