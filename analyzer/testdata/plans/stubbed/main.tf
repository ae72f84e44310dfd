# The plan beside it was made with another number of NAT gateways, and of the module
# itself rather than of what stands in for it.

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"

  name               = "main"
  cidr               = "10.0.0.0/16"
  azs                = slice(data.aws_availability_zones.available.names, 0, 2)
  private_subnets    = ["10.0.1.0/24", "10.0.2.0/24"]
  public_subnets     = ["10.0.101.0/24", "10.0.102.0/24"]
  enable_nat_gateway = true
  single_nat_gateway = var.single
}

variable "single" {
  default = false
}

data "aws_availability_zones" "available" {}

resource "aws_eks_cluster" "this" {
  name = "eks"

  vpc_config {
    subnet_ids = module.vpc.private_subnets
  }
}

resource "aws_eks_node_group" "this" {
  cluster_name = aws_eks_cluster.this.name
  subnet_ids   = module.vpc.private_subnets
}
