# IPv6 without private subnets: routes that have no table, until version 5.7.2.

module "v5_7_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.7.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  public_subnets = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  enable_ipv6                 = true
  public_subnet_ipv6_prefixes = [0, 1, 2]
}

module "v5_7_2" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.7.2"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  public_subnets = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  enable_ipv6                 = true
  public_subnet_ipv6_prefixes = [0, 1, 2]
}
