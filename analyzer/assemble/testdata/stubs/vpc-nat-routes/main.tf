# NAT gateways for some destinations alone, or without a route.

module "some" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "3.12.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  enable_nat_gateway                 = true
  nat_gateway_destination_cidr_block = "10.128.0.0/9"
}

module "none" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.15.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  enable_nat_gateway               = true
  create_private_nat_gateway_route = false
}
