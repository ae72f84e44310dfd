# Transit gateways with networks that no file describes: Direct Connect, SD-WAN
# over a VPC, and the VPCs of other accounts.
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "main" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_ec2_transit_gateway" "shared" {
  auto_accept_shared_attachments = "enable"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "main" {
  transit_gateway_id = aws_ec2_transit_gateway.shared.id
  vpc_id             = aws_vpc.main.id
  subnet_ids         = [aws_subnet.main.id]
}

resource "aws_ec2_transit_gateway_connect" "sdwan" {
  transit_gateway_id      = aws_ec2_transit_gateway.shared.id
  transport_attachment_id = aws_ec2_transit_gateway_vpc_attachment.main.id
}

resource "aws_dx_gateway" "main" {
  name            = "main"
  amazon_side_asn = "64512"
}

resource "aws_dx_gateway_association" "main" {
  dx_gateway_id         = aws_dx_gateway.main.id
  associated_gateway_id = aws_ec2_transit_gateway.shared.id
  allowed_prefixes      = ["10.0.0.0/8"]
}

data "aws_ec2_transit_gateway_dx_gateway_attachment" "main" {
  transit_gateway_id = aws_ec2_transit_gateway.shared.id
  dx_gateway_id      = aws_dx_gateway.main.id
}

resource "aws_ec2_transit_gateway_route" "office" {
  destination_cidr_block         = "192.168.0.0/16"
  transit_gateway_attachment_id  = data.aws_ec2_transit_gateway_dx_gateway_attachment.main.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.shared.association_default_route_table_id
}

resource "aws_vpn_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_dx_gateway_association" "vpn_gateway" {
  dx_gateway_id         = aws_dx_gateway.main.id
  associated_gateway_id = aws_vpn_gateway.main.id
}

resource "aws_ec2_transit_gateway" "by_ram" {}

resource "aws_ram_resource_share" "network" {
  name = "network"
}

resource "aws_ram_resource_association" "network" {
  resource_arn       = aws_ec2_transit_gateway.by_ram.arn
  resource_share_arn = aws_ram_resource_share.network.arn
}

resource "aws_ec2_transit_gateway" "own" {}
