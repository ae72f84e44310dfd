# Subnets without a way out, with one route table or one each.

module "v2_0_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.0.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24"]

  enable_nat_gateway = true
  single_nat_gateway = true
}

module "v3_19_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "3.19.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24"]

  enable_nat_gateway = true
  single_nat_gateway = true
}

module "v5_8_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24"]

  enable_nat_gateway = true
  single_nat_gateway = true
}

module "many" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24"]

  create_multiple_intra_route_tables = true
}
