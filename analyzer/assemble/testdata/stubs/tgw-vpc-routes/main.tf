# Routes of VPC route tables to the gateway, one for each table.

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

module "v2_4_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.4.0"

  name      = "hub"
  share_tgw = false

  vpc_attachments = {
    one = {
      vpc_id               = module.one.vpc_id
      subnet_ids           = module.one.private_subnets
      vpc_route_table_ids  = module.one.private_route_table_ids
      tgw_destination_cidr = "10.0.0.0/8"
    }
    two = {
      vpc_id               = module.two.vpc_id
      subnet_ids           = module.two.private_subnets
      vpc_route_table_ids  = module.two.private_route_table_ids
      tgw_destination_cidr = "0.0.0.0/0"
    }
  }
}

module "v2_12_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.12.0"

  name      = "hub"
  share_tgw = false

  vpc_attachments = {
    one = {
      vpc_id               = module.one.vpc_id
      subnet_ids           = module.one.private_subnets
      vpc_route_table_ids  = module.one.private_route_table_ids
      tgw_destination_cidr = "172.16.0.0/12"
    }
    two = {
      vpc_id               = module.two.vpc_id
      subnet_ids           = module.two.private_subnets
      vpc_route_table_ids  = module.two.private_route_table_ids
      tgw_destination_cidr = "10.0.0.0/8"
    }
  }
}

module "v3_2_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "3.2.0"

  name      = "hub"
  share_tgw = false

  vpc_attachments = {
    one = {
      vpc_id               = module.one.vpc_id
      subnet_ids           = module.one.private_subnets
      vpc_route_table_ids  = module.one.private_route_table_ids
      tgw_destination_cidr = "192.168.0.0/16"
    }
    two = {
      vpc_id               = module.two.vpc_id
      subnet_ids           = module.two.private_subnets
      vpc_route_table_ids  = module.two.private_route_table_ids
      tgw_destination_cidr = "10.10.0.0/16"
    }
  }
}
