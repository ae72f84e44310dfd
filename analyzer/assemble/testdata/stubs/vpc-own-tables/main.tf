# Own route tables for caches, warehouses and databases, without a way out; a public warehouse.

module "v2_78_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.78.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets     = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets      = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets    = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]
  elasticache_subnets = ["10.0.60.0/24", "10.0.61.0/24", "10.0.62.0/24"]
  redshift_subnets    = ["10.0.64.0/24", "10.0.65.0/24", "10.0.66.0/24"]

  create_database_subnet_route_table    = true
  create_elasticache_subnet_route_table = true
  create_redshift_subnet_route_table    = true

  enable_nat_gateway = true
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets     = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets      = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets    = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]
  elasticache_subnets = ["10.0.60.0/24", "10.0.61.0/24", "10.0.62.0/24"]
  redshift_subnets    = ["10.0.64.0/24", "10.0.65.0/24", "10.0.66.0/24"]

  create_database_subnet_route_table    = true
  create_elasticache_subnet_route_table = true
  create_redshift_subnet_route_table    = true

  enable_nat_gateway = true
}

module "public_warehouse" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "3.4.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets  = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets   = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  redshift_subnets = ["10.0.64.0/24", "10.0.65.0/24", "10.0.66.0/24"]

  enable_public_redshift = true
}

module "newer_public_warehouse" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "3.5.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets  = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets   = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  redshift_subnets = ["10.0.64.0/24", "10.0.65.0/24", "10.0.66.0/24"]

  enable_public_redshift = true
}

output "redshift_tables" {
  value = [module.public_warehouse.redshift_route_table_ids, module.newer_public_warehouse.redshift_route_table_ids]
}
