# More NAT gateways than public subnets, which version 2.56.0 avoided.

module "v2_56_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.56.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24"]

  enable_nat_gateway = true
}

module "v2_57_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.57.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24"]

  enable_nat_gateway = true
}
