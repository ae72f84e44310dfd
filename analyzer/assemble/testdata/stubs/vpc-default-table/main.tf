# The default route table is managed since version 4, or if asked for, and may have routes.

module "v3_19_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "3.19.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
}

module "v4_0_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "4.0.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
}

module "routes" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.21.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  default_route_table_routes = [{
    cidr_block         = "10.9.0.0/16"
    transit_gateway_id = "tgw-0123456789abcdef0"
  }]
}

module "left" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  manage_default_route_table = false
}

module "asked" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.78.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  manage_default_route_table = true
  default_route_table_routes = [{
    cidr_block                = "10.8.0.0/16"
    vpc_peering_connection_id = "pcx-0123456789abcdef0"
  }]
}
