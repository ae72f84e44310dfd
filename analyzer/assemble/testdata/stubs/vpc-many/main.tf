# The module in a module, and one for each of several.

locals {
  networks = {
    blue  = "10.16.0.0/16"
    green = "10.32.0.0/16"
  }
}

module "network" {
  source   = "terraform-aws-modules/vpc/aws"
  version  = "~> 5.0"
  for_each = local.networks

  name = each.key
  cidr = each.value
  azs  = ["eu-west-1a", "eu-west-1b"]

  private_subnets = cidrsubnets(each.value, 4, 4)
  public_subnets  = [for i in range(2) : cidrsubnet(each.value, 8, 200 + i)]

  enable_nat_gateway = each.key == "blue"
  single_nat_gateway = true
}

resource "aws_route" "between" {
  for_each = toset(module.network["blue"].private_route_table_ids)

  route_table_id            = each.value
  destination_cidr_block    = module.network["green"].vpc_cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.between.id
}

resource "aws_vpc_peering_connection" "between" {
  vpc_id      = module.network["blue"].vpc_id
  peer_vpc_id = module.network["green"].vpc_id
  auto_accept = true
}

output "tables" {
  value = { for name, network in module.network : name => network.private_route_table_ids }
}
