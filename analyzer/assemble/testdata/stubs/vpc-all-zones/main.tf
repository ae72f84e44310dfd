# Zones as the region has them: nobody knows how many there are.

data "aws_availability_zones" "available" {}

module "single" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.21.0"

  name = "single"
  cidr = "10.0.0.0/16"
  azs  = data.aws_availability_zones.available.names

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  enable_nat_gateway = true
  single_nat_gateway = true
}

module "formula" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.21.0"

  name = "formula"
  cidr = "10.1.0.0/16"
  azs  = data.aws_availability_zones.available.names

  private_subnets = [for i, zone in data.aws_availability_zones.available.names : cidrsubnet("10.1.0.0/16", 4, i)]
  public_subnets  = [for i, zone in data.aws_availability_zones.available.names : cidrsubnet("10.1.0.0/16", 8, i + 96)]

  enable_nat_gateway     = true
  one_nat_gateway_per_az = true
}
