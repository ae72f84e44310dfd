# Another account joins the gateway that is shared with it.

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

module "v1_4_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "1.4.0"

  name       = "spoke"
  create_tgw = false

  ram_resource_share_arn = "arn:aws:ram:eu-central-1:123456789012:resource-share/0abc"

  vpc_attachments = {
    one = {
      tgw_id     = "tgw-0123456789abcdef0"
      vpc_id     = module.one.vpc_id
      subnet_ids = module.one.private_subnets
    }
  }
}

module "v2_5_1" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.5.1"

  name       = "spoke"
  create_tgw = false

  ram_resource_share_arn = "arn:aws:ram:eu-central-1:123456789012:resource-share/0abc"

  vpc_attachments = {
    one = {
      tgw_id     = "tgw-0123456789abcdef0"
      vpc_id     = module.one.vpc_id
      subnet_ids = module.one.private_subnets
    }
  }
}

module "v2_12_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.12.0"

  name       = "spoke"
  create_tgw = false

  ram_resource_share_arn = "arn:aws:ram:eu-central-1:123456789012:resource-share/0abc"

  vpc_attachments = {
    one = {
      tgw_id               = "tgw-0123456789abcdef0"
      vpc_id               = module.one.vpc_id
      subnet_ids           = module.one.private_subnets
      vpc_route_table_ids  = module.one.private_route_table_ids
      tgw_destination_cidr = "10.0.0.0/8"

      transit_gateway_default_route_table_association = false
      transit_gateway_route_table_id                  = "tgw-rtb-0123456789abcdef0"

      tgw_routes = [{ destination_cidr_block = "10.60.0.0/16" }]
    }
  }
}

module "v3_2_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "3.2.0"

  name       = "spoke"
  create_tgw = false

  ram_resource_share_arn = "arn:aws:ram:eu-central-1:123456789012:resource-share/0abc"

  vpc_attachments = {
    one = {
      tgw_id               = "tgw-0123456789abcdef0"
      vpc_id               = module.one.vpc_id
      subnet_ids           = module.one.private_subnets
      vpc_route_table_ids  = module.one.private_route_table_ids
      tgw_destination_cidr = "10.0.0.0/8"

      transit_gateway_default_route_table_association = false
      transit_gateway_route_table_id                  = "tgw-rtb-0123456789abcdef0"

      tgw_routes = [{ destination_cidr_block = "10.60.0.0/16" }]
    }
  }
}
