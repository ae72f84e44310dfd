# Two instances of one module: calls, IDs and links through outputs.
module "net" {
  source   = "./net"
  for_each = { blue = "10.1.0.0/16", green = "10.2.0.0/16" }
  cidr     = each.value
}

resource "aws_vpc_peering_connection" "main" {
  vpc_id      = module.net["blue"].vpc_id
  peer_vpc_id = module.net["green"].vpc_id
}
