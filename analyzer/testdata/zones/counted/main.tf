# The subnets are counted by the zones, the NAT gateway is one.

data "aws_availability_zones" "available" {}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"

  cidr = "10.0.0.0/16"
  azs  = data.aws_availability_zones.available.names

  private_subnets    = [for i in range(length(data.aws_availability_zones.available.names)) : cidrsubnet("10.0.0.0/16", 8, i)]
  public_subnets     = ["10.0.101.0/24", "10.0.102.0/24"]
  enable_nat_gateway = true
  single_nat_gateway = true
}

resource "aws_eks_cluster" "main" {
  name = "main"

  vpc_config {
    subnet_ids = module.vpc.private_subnets
  }
}

resource "aws_eks_node_group" "main" {
  cluster_name = aws_eks_cluster.main.name
  subnet_ids   = module.vpc.private_subnets
}
