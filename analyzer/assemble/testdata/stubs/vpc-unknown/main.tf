# What nobody says: a variable without a value decides about subnets and NAT gateways.

variable "subnets" {
  type = list(string)
}

variable "production" {
  type = bool
}

module "subnets" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = var.subnets
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  enable_nat_gateway = true
  single_nat_gateway = true
}

module "nat" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  enable_nat_gateway = true
  single_nat_gateway = !var.production
}

module "switches" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "4.0.2"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  enable_nat_gateway         = var.production
  map_public_ip_on_launch    = var.production
  manage_default_route_table = var.production
}
