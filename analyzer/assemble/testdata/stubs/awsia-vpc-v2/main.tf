module "vpc" {
  source  = "aws-ia/vpc/aws"
  version = "2.5.1"

  name       = "two"
  cidr_block = "10.0.0.0/16"
  az_count   = 2

  subnets = {
    public = { cidrs = ["10.0.0.0/24", "10.0.1.0/24"], nat_gateway_configuration = "all_azs", route_to_transit_gateway = "192.168.0.0/16" }
    private = {
      netmask                  = 20
      connect_to_public_natgw  = true
      route_to_transit_gateway = "10.0.0.0/8"
    }
    transit_gateway = {
      netmask                        = 28
      transit_gateway_id             = "tgw-0123456789abcdef0"
      transit_gateway_route_table_id = "tgw-rtb-0123456789abcdef0"
      connect_to_public_natgw        = true
    }
  }
}
