# Tags by which the CNI finds subnets, on the subnets and on their own.
variable "key" {}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "pods" {
  for_each   = { a = "10.0.1.0/24", b = "10.0.2.0/24", c = "10.0.3.0/24" }
  vpc_id     = aws_vpc.main.id
  cidr_block = each.value
  tags       = each.key == "a" ? { "kubernetes.io/role/cni" = 1 } : null
}

resource "aws_ec2_tag" "cni" {
  resource_id = aws_subnet.pods["b"].id
  key         = "kubernetes.io/role/cni"
  value       = "1"
}

resource "aws_ec2_tag" "cluster" {
  resource_id = aws_subnet.pods["a"].id
  key         = "cni.networking.k8s.aws/cluster/prod"
  value       = "1"
}

resource "aws_ec2_tag" "unread" {
  resource_id = aws_subnet.pods["c"].id
  key         = var.key
  value       = "1"
}

resource "aws_ec2_tag" "other" {
  resource_id = aws_vpc.main.id
  key         = "kubernetes.io/role/cni"
  value       = "1"
}
