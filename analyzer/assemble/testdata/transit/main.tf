# One transit gateway with its default table, one with tables of its own.
resource "aws_vpc" "v" {
  count      = 3
  cidr_block = "10.${count.index}.0.0/16"
}

resource "aws_subnet" "s" {
  count      = 3
  vpc_id     = aws_vpc.v[count.index].id
  cidr_block = "10.${count.index}.1.0/24"
}

resource "aws_ec2_transit_gateway" "default" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "default" {
  count              = 2
  transit_gateway_id = aws_ec2_transit_gateway.default.id
  vpc_id             = aws_vpc.v[count.index].id
  subnet_ids         = [aws_subnet.s[count.index].id]
}

resource "aws_ec2_transit_gateway_vpc_attachment" "apart" {
  transit_gateway_id                              = aws_ec2_transit_gateway.default.id
  vpc_id                                          = aws_vpc.v[2].id
  subnet_ids                                      = aws_subnet.s.*.id
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
  appliance_mode_support                          = "enable"
}

resource "aws_ec2_transit_gateway_route_table" "apart" {
  transit_gateway_id = aws_ec2_transit_gateway.default.id
}

resource "aws_ec2_transit_gateway_route_table_association" "apart" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.apart.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.apart.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "apart" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.default[0].id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.apart.id
}

resource "aws_ec2_transit_gateway_route" "default" {
  destination_cidr_block         = "0.0.0.0/0"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.apart.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.default.association_default_route_table_id
}

resource "aws_ec2_transit_gateway_route" "blackhole" {
  destination_cidr_block         = "10.0.0.0/8"
  blackhole                      = true
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.apart.id
}

resource "aws_ec2_transit_gateway" "bare" {
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "bare" {
  transit_gateway_id = aws_ec2_transit_gateway.bare.id
  vpc_id             = aws_vpc.v[0].id
  subnet_ids         = [aws_subnet.s[0].id]
}

resource "aws_vpn_connection" "office" {
  customer_gateway_id = "cgw-0123"
  transit_gateway_id  = aws_ec2_transit_gateway.default.id
  type                = "ipsec.1"
}

resource "aws_ec2_transit_gateway_route" "office" {
  destination_cidr_block         = "192.168.0.0/16"
  transit_gateway_attachment_id  = aws_vpn_connection.office.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.apart.id
}

resource "aws_ec2_transit_gateway_peering_attachment" "far" {
  transit_gateway_id      = aws_ec2_transit_gateway.default.id
  peer_transit_gateway_id = "tgw-0456"
  peer_region             = "us-east-1"
}
