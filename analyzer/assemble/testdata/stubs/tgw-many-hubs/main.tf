# An attachment that names a gateway while the module makes one, which counted before version 2.6.

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

module "v2_5_1" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.5.1"

  name      = "hub"
  share_tgw = false

  vpc_attachments = {
    one = {
      tgw_id     = "tgw-0123456789abcdef0"
      vpc_id     = module.one.vpc_id
      subnet_ids = module.one.private_subnets

      transit_gateway_default_route_table_association = false
      transit_gateway_route_table_id                  = "tgw-rtb-0123456789abcdef0"

      tgw_routes = [{ destination_cidr_block = "10.60.0.0/16" }]
    }
  }
}

module "v2_6_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.6.0"

  name      = "hub"
  share_tgw = false

  vpc_attachments = {
    one = {
      tgw_id     = "tgw-0123456789abcdef0"
      vpc_id     = module.one.vpc_id
      subnet_ids = module.one.private_subnets

      transit_gateway_default_route_table_association = false
      transit_gateway_route_table_id                  = "tgw-rtb-0123456789abcdef0"

      tgw_routes = [{ destination_cidr_block = "10.60.0.0/16" }]
    }
  }
}
