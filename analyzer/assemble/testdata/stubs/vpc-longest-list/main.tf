# Which lists of subnets are counted for the number of NAT gateways and private route tables.

module "v2_78_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.78.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24", "10.0.55.0/24"]

  enable_nat_gateway = true
}

module "v3_19_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "3.19.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24", "10.0.55.0/24"]

  enable_nat_gateway = true
}

module "v4_0_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "4.0.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24", "10.0.55.0/24"]

  enable_nat_gateway = true
}

module "v4_0_2" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "4.0.2"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24", "10.0.55.0/24"]

  enable_nat_gateway = true
}

module "v5_1_1" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.1.1"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24", "10.0.55.0/24"]

  enable_nat_gateway = true
}

module "v5_1_2" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.1.2"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24", "10.0.55.0/24"]

  enable_nat_gateway = true
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24", "10.0.55.0/24"]

  enable_nat_gateway = true
}
