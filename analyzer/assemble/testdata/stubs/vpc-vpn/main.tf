# A VPN gateway whose routes come into the tables; one from outside, which propagated always before version 2.3.

module "v2_78_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.78.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24"]

  enable_vpn_gateway                 = true
  propagate_public_route_tables_vgw  = true
  propagate_private_route_tables_vgw = true
  propagate_intra_route_tables_vgw   = true

  customer_gateways = {
    office = {
      bgp_asn    = 65000
      ip_address = "198.51.100.9"
    }
  }
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24"]

  enable_vpn_gateway                 = true
  propagate_public_route_tables_vgw  = true
  propagate_private_route_tables_vgw = true
  propagate_intra_route_tables_vgw   = true

  customer_gateways = {
    office = {
      bgp_asn    = 65000
      ip_address = "198.51.100.9"
    }
  }
}

module "v2_2_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.2.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  vpn_gateway_id = "vgw-0123456789abcdef0"
}

module "v2_4_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.4.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  vpn_gateway_id = "vgw-0123456789abcdef0"
}

module "outside" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.21.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  vpn_gateway_id                     = "vgw-0123456789abcdef0"
  propagate_private_route_tables_vgw = true
}
