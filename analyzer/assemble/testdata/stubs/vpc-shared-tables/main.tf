# Other kinds of subnets use the private route tables where they have no own.

module "v2_71_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.71.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets     = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets      = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets    = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]
  elasticache_subnets = ["10.0.60.0/24", "10.0.61.0/24", "10.0.62.0/24"]
  redshift_subnets    = ["10.0.64.0/24", "10.0.65.0/24", "10.0.66.0/24", "10.0.67.0/24"]

  enable_nat_gateway = true
}

module "v2_72_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.72.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets     = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets      = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets    = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]
  elasticache_subnets = ["10.0.60.0/24", "10.0.61.0/24", "10.0.62.0/24"]
  redshift_subnets    = ["10.0.64.0/24", "10.0.65.0/24", "10.0.66.0/24", "10.0.67.0/24"]

  enable_nat_gateway = true
}

module "v4_0_2" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "4.0.2"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets     = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets      = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets    = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]
  elasticache_subnets = ["10.0.60.0/24", "10.0.61.0/24", "10.0.62.0/24"]
  redshift_subnets    = ["10.0.64.0/24", "10.0.65.0/24", "10.0.66.0/24", "10.0.67.0/24"]

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
  redshift_subnets    = ["10.0.64.0/24", "10.0.65.0/24", "10.0.66.0/24", "10.0.67.0/24"]

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

  enable_nat_gateway = true
  single_nat_gateway = true
}
