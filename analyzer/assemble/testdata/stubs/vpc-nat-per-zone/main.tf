# A NAT gateway in each zone; where there are too few public subnets for that, there are none at all.

data "aws_availability_zones" "available" {
  state = "available"
}

locals {
  azs = slice(data.aws_availability_zones.available.names, 0, 3)
}

module "formula" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.8.0"

  name = "formula"
  cidr = "10.1.0.0/16"
  azs  = local.azs

  private_subnets = [for k, v in local.azs : cidrsubnet("10.1.0.0/16", 4, k)]
  public_subnets  = [for k, v in local.azs : cidrsubnet("10.1.0.0/16", 8, k + 48)]

  enable_nat_gateway     = true
  single_nat_gateway     = false
  one_nat_gateway_per_az = true
}

module "narrow" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24"]

  enable_nat_gateway     = true
  one_nat_gateway_per_az = true
}
