# What nobody says: whether there is a gateway, and where routes lead.

variable "create" {
  type = bool
}

variable "network" {
  type = string
}


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

module "switched" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "3.2.0"

  name       = "hub"
  create_tgw = var.create

  vpc_attachments = {
    one = {
      vpc_id               = module.one.vpc_id
      subnet_ids           = module.one.private_subnets
      vpc_route_table_ids  = module.one.private_route_table_ids
      tgw_destination_cidr = "10.0.0.0/8"
    }
  }
}

module "routed" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.13.1"

  name = "hub"

  vpc_attachments = {
    one = {
      vpc_id               = module.one.vpc_id
      subnet_ids           = module.one.private_subnets
      vpc_route_table_ids  = module.one.private_route_table_ids
      tgw_destination_cidr = var.network
      tgw_routes           = [{ destination_cidr_block = var.network }]
    }
  }
}
