# Attachments in the default table of the gateway, or in none.

module "one" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"

  name = "one"
  cidr = "10.10.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b"]

  private_subnets = ["10.10.1.0/24", "10.10.2.0/24"]
}

module "two" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"

  name = "two"
  cidr = "10.20.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b"]

  private_subnets = ["10.20.1.0/24", "10.20.2.0/24"]
}

module "default" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "3.2.0"

  name      = "hub"
  share_tgw = false

  create_tgw_routes = false

  vpc_attachments = {
    one = {
      vpc_id                 = module.one.vpc_id
      subnet_ids             = module.one.private_subnets
      appliance_mode_support = true
    }
    two = {
      vpc_id     = module.two.vpc_id
      subnet_ids = module.two.private_subnets

      transit_gateway_default_route_table_association = false
      transit_gateway_default_route_table_propagation = false
    }
  }
}

module "none" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.13.1"

  name      = "empty"
  share_tgw = false

  enable_default_route_table_association = false
  enable_default_route_table_propagation = false
}
