# The commonest call there is: three zones, subnets by formula, one NAT gateway.

provider "aws" {
  region = "eu-central-1"
}

data "aws_availability_zones" "available" {}

locals {
  cidr  = "10.0.0.0/16"
  zones = slice(data.aws_availability_zones.available.names, 0, 3)
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"

  name = "main"
  cidr = local.cidr
  azs  = local.zones

  private_subnets = [for i, zone in local.zones : cidrsubnet(local.cidr, 4, i)]
  public_subnets  = [for i, zone in local.zones : cidrsubnet(local.cidr, 8, i + 48)]

  enable_nat_gateway = true
  single_nat_gateway = true

  private_subnet_tags = {
    "kubernetes.io/role/internal-elb" = 1
  }
}

output "private" {
  value = module.vpc.private_subnets
}
