# A cluster in a VPC that only a variable names.
variable "vpc_id" {
  type = string
}

resource "aws_subnet" "nodes" {
  vpc_id     = var.vpc_id
  cidr_block = "10.0.1.0/24"
}

resource "aws_eks_cluster" "main" {
  name = "main"

  vpc_config {
    subnet_ids = [aws_subnet.nodes.id]
  }
}
