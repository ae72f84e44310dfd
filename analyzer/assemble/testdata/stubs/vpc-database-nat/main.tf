# Own route tables of databases with routes to NAT gateways: in the private tables before version 2.48, in a single own one before 2.72.

module "v2_47_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.47.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets  = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets   = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]

  create_database_subnet_route_table     = true
  create_database_nat_gateway_route      = true
  create_database_internet_gateway_route = false

  enable_nat_gateway = true
}

module "v2_48_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.48.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets  = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets   = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]

  create_database_subnet_route_table     = true
  create_database_nat_gateway_route      = true
  create_database_internet_gateway_route = false

  enable_nat_gateway = true
}

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
  create_database_nat_gateway_route      = true
  create_database_internet_gateway_route = false

  enable_nat_gateway = true
}

module "v2_72_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.72.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets  = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets   = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]

  create_database_subnet_route_table     = true
  create_database_nat_gateway_route      = true
  create_database_internet_gateway_route = false

  enable_nat_gateway = true
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
  create_database_nat_gateway_route      = true
  create_database_internet_gateway_route = false

  enable_nat_gateway = true
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
  create_database_nat_gateway_route      = true
  create_database_internet_gateway_route = false

  enable_nat_gateway = true
}

module "single" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets  = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets   = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]

  create_database_subnet_route_table = true
  create_database_nat_gateway_route  = true

  enable_nat_gateway = true
  single_nat_gateway = true
}
