variable "subnet_ids" {}
variable "name" { type = string }

resource "aws_eks_cluster" "this" {
  name = var.name
  vpc_config { subnet_ids = var.subnet_ids }
}

module "self_managed_node_group" {
  source     = "./nodes"
  for_each   = { one = "1" }
  subnet_ids = var.subnet_ids
}

# The name that isn't known is the cluster's own.
resource "aws_autoscaling_group" "workers" {
  vpc_zone_identifier = var.subnet_ids
  tag {
    key                 = "kubernetes.io/cluster/${var.name}"
    value               = "owned"
    propagate_at_launch = true
  }
}
