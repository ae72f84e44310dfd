# Nodes in a root module of their own, which knows the cluster by its name.
data "aws_eks_cluster" "main" { name = "main" }
data "aws_ssm_parameter" "none" { name = "/cluster/nothing" }
resource "aws_eks_node_group" "main" {
  cluster_name    = data.aws_eks_cluster.main.name
  node_group_name = "main"
  subnet_ids      = data.aws_eks_cluster.main.vpc_config[0].subnet_ids
}
resource "aws_eks_node_group" "lost" {
  cluster_name    = data.aws_eks_cluster.main.id
  node_group_name = "lost"
  subnet_ids      = [data.aws_ssm_parameter.none.value]
}
