# Zones by their ids, which is understood since version 2.25.

module "v2_24_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.24.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["euc1-az1", "euc1-az2", "euc1-az3"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
}

module "v2_25_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.25.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["euc1-az1", "euc1-az2", "euc1-az3"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["euc1-az1", "euc1-az2", "euc1-az3"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
}
