# Subnets without IPv4, which are counted by their prefixes since version 4.

module "v4_0_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "4.0.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  public_subnets = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  enable_ipv6                  = true
  public_subnet_ipv6_prefixes  = [0, 1, 2]
  private_subnet_ipv6_native   = true
  private_subnet_ipv6_prefixes = [3, 4, 5]
  intra_subnet_ipv6_native     = true
  intra_subnet_ipv6_prefixes   = [6]
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  public_subnets = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  enable_ipv6                  = true
  public_subnet_ipv6_prefixes  = [0, 1, 2]
  private_subnet_ipv6_native   = true
  private_subnet_ipv6_prefixes = [3, 4, 5]
  intra_subnet_ipv6_native     = true
  intra_subnet_ipv6_prefixes   = [6]
}

output "ranges" {
  value = [module.v6_6_0.private_subnets_cidr_blocks, module.v6_6_0.public_subnets_cidr_blocks]
}
