# VPN gateways put routes into tables.
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_vpn_gateway" "static" { vpc_id = aws_vpc.main.id }
resource "aws_vpn_gateway" "bgp" { vpc_id = aws_vpc.main.id }

resource "aws_vpn_connection" "static" {
  vpn_gateway_id      = aws_vpn_gateway.static.id
  customer_gateway_id = "cgw-0123"
  type                = "ipsec.1"
  static_routes_only  = true
}

resource "aws_vpn_connection_route" "office" {
  vpn_connection_id      = aws_vpn_connection.static.id
  destination_cidr_block = "192.168.0.0/16"
}

resource "aws_route_table" "static" {
  vpc_id           = aws_vpc.main.id
  propagating_vgws = [aws_vpn_gateway.static.id]
}

resource "aws_route_table" "bgp" { vpc_id = aws_vpc.main.id }

resource "aws_vpn_gateway_route_propagation" "bgp" {
  vpn_gateway_id = aws_vpn_gateway.bgp.id
  route_table_id = aws_route_table.bgp.id
}
