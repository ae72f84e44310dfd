# Two VPCs on one transit gateway; who propagates into its table changed in 1.2, the names of attachments in 2.6 and 3.2.

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

module "v1_1_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "1.1.0"

  name = "hub"

  enable_auto_accept_shared_attachments = true

  vpc_attachments = {
    one = {
      vpc_id       = module.one.vpc_id
      subnet_ids   = module.one.private_subnets
      dns_support  = true
      ipv6_support = true

      transit_gateway_default_route_table_association = false
      transit_gateway_default_route_table_propagation = false
    }
    two = {
      vpc_id     = module.two.vpc_id
      subnet_ids = module.two.private_subnets

      transit_gateway_default_route_table_association = false
    }
  }

  ram_allow_external_principals = true
  ram_principals                = ["123456789012"]
}

module "v1_2_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "1.2.0"

  name = "hub"

  enable_auto_accept_shared_attachments = true

  vpc_attachments = {
    one = {
      vpc_id       = module.one.vpc_id
      subnet_ids   = module.one.private_subnets
      dns_support  = true
      ipv6_support = true

      transit_gateway_default_route_table_association = false
      transit_gateway_default_route_table_propagation = false
    }
    two = {
      vpc_id     = module.two.vpc_id
      subnet_ids = module.two.private_subnets

      transit_gateway_default_route_table_association = false
    }
  }

  ram_allow_external_principals = true
  ram_principals                = ["123456789012"]
}

module "v2_1_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.1.0"

  name = "hub"

  enable_auto_accept_shared_attachments = true

  vpc_attachments = {
    one = {
      vpc_id       = module.one.vpc_id
      subnet_ids   = module.one.private_subnets
      dns_support  = true
      ipv6_support = true

      transit_gateway_default_route_table_association = false
      transit_gateway_default_route_table_propagation = false

      tgw_routes = [
        { destination_cidr_block = "10.30.0.0/16" },
        { blackhole = true, destination_cidr_block = "10.40.0.0/16" },
      ]
    }
    two = {
      vpc_id     = module.two.vpc_id
      subnet_ids = module.two.private_subnets

      transit_gateway_default_route_table_association = false

      tgw_routes = [
        { destination_cidr_block = "10.50.0.0/16" },
        { blackhole = true, destination_cidr_block = "10.10.10.10/32" },
      ]
    }
  }

  ram_allow_external_principals = true
  ram_principals                = ["123456789012"]
}

module "v2_5_1" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.5.1"

  name = "hub"

  enable_auto_accept_shared_attachments = true

  vpc_attachments = {
    one = {
      vpc_id       = module.one.vpc_id
      subnet_ids   = module.one.private_subnets
      dns_support  = true
      ipv6_support = true

      transit_gateway_default_route_table_association = false
      transit_gateway_default_route_table_propagation = false

      tgw_routes = [
        { destination_cidr_block = "10.30.0.0/16" },
        { blackhole = true, destination_cidr_block = "10.40.0.0/16" },
      ]
    }
    two = {
      vpc_id     = module.two.vpc_id
      subnet_ids = module.two.private_subnets

      transit_gateway_default_route_table_association = false

      tgw_routes = [
        { destination_cidr_block = "10.50.0.0/16" },
        { blackhole = true, destination_cidr_block = "10.10.10.10/32" },
      ]
    }
  }

  ram_allow_external_principals = true
  ram_principals                = ["123456789012"]
}

module "v2_6_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.6.0"

  name = "hub"

  enable_auto_accept_shared_attachments = true

  vpc_attachments = {
    one = {
      vpc_id       = module.one.vpc_id
      subnet_ids   = module.one.private_subnets
      dns_support  = true
      ipv6_support = true

      transit_gateway_default_route_table_association = false
      transit_gateway_default_route_table_propagation = false

      tgw_routes = [
        { destination_cidr_block = "10.30.0.0/16" },
        { blackhole = true, destination_cidr_block = "10.40.0.0/16" },
      ]
    }
    two = {
      vpc_id     = module.two.vpc_id
      subnet_ids = module.two.private_subnets

      transit_gateway_default_route_table_association = false

      tgw_routes = [
        { destination_cidr_block = "10.50.0.0/16" },
        { blackhole = true, destination_cidr_block = "10.10.10.10/32" },
      ]
    }
  }

  ram_allow_external_principals = true
  ram_principals                = ["123456789012"]
}

module "v2_13_1" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "2.13.1"

  name = "hub"

  enable_auto_accept_shared_attachments = true

  vpc_attachments = {
    one = {
      vpc_id       = module.one.vpc_id
      subnet_ids   = module.one.private_subnets
      dns_support  = true
      ipv6_support = true

      transit_gateway_default_route_table_association = false
      transit_gateway_default_route_table_propagation = false

      tgw_routes = [
        { destination_cidr_block = "10.30.0.0/16" },
        { blackhole = true, destination_cidr_block = "10.40.0.0/16" },
      ]
    }
    two = {
      vpc_id     = module.two.vpc_id
      subnet_ids = module.two.private_subnets

      transit_gateway_default_route_table_association = false

      tgw_routes = [
        { destination_cidr_block = "10.50.0.0/16" },
        { blackhole = true, destination_cidr_block = "10.10.10.10/32" },
      ]
    }
  }

  ram_allow_external_principals = true
  ram_principals                = ["123456789012"]
}

module "v3_2_0" {
  source  = "terraform-aws-modules/transit-gateway/aws"
  version = "3.2.0"

  name = "hub"

  enable_auto_accept_shared_attachments = true

  vpc_attachments = {
    one = {
      vpc_id       = module.one.vpc_id
      subnet_ids   = module.one.private_subnets
      dns_support  = true
      ipv6_support = true

      transit_gateway_default_route_table_association = false
      transit_gateway_default_route_table_propagation = false

      tgw_routes = [
        { destination_cidr_block = "10.30.0.0/16" },
        { blackhole = true, destination_cidr_block = "10.40.0.0/16" },
      ]
    }
    two = {
      vpc_id     = module.two.vpc_id
      subnet_ids = module.two.private_subnets

      transit_gateway_default_route_table_association = false

      tgw_routes = [
        { destination_cidr_block = "10.50.0.0/16" },
        { blackhole = true, destination_cidr_block = "10.10.10.10/32" },
      ]
    }
  }

  ram_allow_external_principals = true
  ram_principals                = ["123456789012"]
}

output "hub" {
  value = {
    old    = [module.v1_1_0.this_ec2_transit_gateway_id, module.v1_1_0.this_ec2_transit_gateway_route_table_id]
    new    = [module.v3_2_0.ec2_transit_gateway_id, module.v3_2_0.ec2_transit_gateway_route_table_id]
    joined = module.v3_2_0.ec2_transit_gateway_vpc_attachment_ids
  }
}
