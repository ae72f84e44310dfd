resource "aws_ec2_transit_gateway" "hub" {
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
}

module "vpc" {
  source  = "aws-ia/vpc/aws"
  version = "4.7.3"

  name       = "spoke"
  cidr_block = "10.8.0.0/20"
  az_count   = 2

  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  transit_gateway_routes = {
    apps   = "10.0.0.0/8"
    public = "pl-0123456789abcdef0"
  }

  subnets = {
    public = {
      netmask                   = 28
      nat_gateway_configuration = "single_az"
      map_public_ip_on_launch   = false
    }
    apps = {
      netmask                 = 24
      connect_to_public_natgw = true
    }
    transit_gateway = {
      netmask                                         = 28
      connect_to_public_natgw                         = true
      transit_gateway_default_route_table_association = false
      transit_gateway_default_route_table_propagation = false
      transit_gateway_appliance_mode_support          = "enable"
    }
  }
}

output "attachment" { value = module.vpc.transit_gateway_attachment_id }
