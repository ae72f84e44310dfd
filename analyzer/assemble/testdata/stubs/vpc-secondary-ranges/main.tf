# Secondary ranges, with the subnets of pods in one of them.

module "v2_78_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.78.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["100.64.0.0/18", "100.64.64.0/18", "100.64.128.0/18"]

  secondary_cidr_blocks = ["100.64.0.0/16", "10.7.0.0/16"]

  enable_nat_gateway = true
  single_nat_gateway = true
}

module "v4_0_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "4.0.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["100.64.0.0/18", "100.64.64.0/18", "100.64.128.0/18"]

  secondary_cidr_blocks = ["100.64.0.0/16", "10.7.0.0/16"]

  enable_nat_gateway = true
  single_nat_gateway = true
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["100.64.0.0/18", "100.64.64.0/18", "100.64.128.0/18"]

  secondary_cidr_blocks = ["100.64.0.0/16", "10.7.0.0/16"]

  enable_nat_gateway = true
  single_nat_gateway = true
}

output "ranges" {
  value = [module.v6_6_0.vpc_cidr_block, module.v6_6_0.vpc_secondary_cidr_blocks]
}
