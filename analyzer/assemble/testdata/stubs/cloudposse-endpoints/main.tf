module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "2.3.0"

  name                    = "shop"
  ipv4_primary_cidr_block = "10.20.0.0/16"
}

module "subnets" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "2.4.2"

  name               = "shop"
  vpc_id             = module.vpc.vpc_id
  igw_id             = [module.vpc.igw_id]
  availability_zones = ["us-east-2a", "us-east-2b"]
  max_subnet_count   = 2
  ipv4_cidr_block    = [module.vpc.vpc_cidr_block]
}

resource "aws_security_group" "endpoints" {
  vpc_id = module.vpc.vpc_id
}

resource "aws_security_group" "more" {
  vpc_id = module.vpc.vpc_id
}

module "endpoints" {
  source  = "cloudposse/vpc/aws//modules/vpc-endpoints"
  version = "2.3.0"

  name   = "shop"
  vpc_id = module.vpc.vpc_id
  gateway_vpc_endpoints = {
    s3 = {
      name            = "s3"
      policy          = null
      route_table_ids = module.subnets.private_route_table_ids
    }
  }
  interface_vpc_endpoints = {
    ecr = {
      name                = "ecr.dkr"
      policy              = null
      private_dns_enabled = true
      security_group_ids  = [aws_security_group.endpoints.id, aws_security_group.more.id]
      subnet_ids          = module.subnets.private_subnet_ids
    }
  }
}
