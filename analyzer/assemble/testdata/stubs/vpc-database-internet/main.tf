# Databases that the internet reaches.

module "v2_71_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.71.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets  = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets   = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]

  create_database_subnet_route_table     = true
  create_database_internet_gateway_route = true

  enable_nat_gateway = true
  enable_ipv6        = true

  database_subnet_ipv6_prefixes = [8, 9, 10]
}

module "v3_19_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "3.19.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets  = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets   = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]

  create_database_subnet_route_table     = true
  create_database_internet_gateway_route = true

  enable_nat_gateway = true
  enable_ipv6        = true

  database_subnet_ipv6_prefixes = [8, 9, 10]
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets  = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets   = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]

  create_database_subnet_route_table     = true
  create_database_internet_gateway_route = true

  enable_nat_gateway = true
  enable_ipv6        = true

  database_subnet_ipv6_prefixes = [8, 9, 10]
}
