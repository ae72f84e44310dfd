# Subnets on an Outpost.

module "v2_78_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.78.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  outpost_subnets = ["10.0.70.0/24", "10.0.71.0/24"]

  outpost_arn = "arn:aws:outposts:eu-central-1:123456789012:outpost/op-0123456789abcdef0"
  outpost_az  = "eu-central-1a"

  enable_nat_gateway = true
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  outpost_subnets = ["10.0.70.0/24", "10.0.71.0/24"]

  outpost_arn = "arn:aws:outposts:eu-central-1:123456789012:outpost/op-0123456789abcdef0"
  outpost_az  = "eu-central-1a"

  enable_nat_gateway = true
}
