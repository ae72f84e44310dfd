# A transit gateway of another team.
data "aws_ec2_transit_gateway" "shared" { id = "tgw-0123" }
variable "flag" { type = bool }
variable "tgw" { type = string }
variable "attachment" { type = string }

resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "main" {
  transit_gateway_id = data.aws_ec2_transit_gateway.shared.id
  vpc_id             = aws_vpc.main.id
  subnet_ids         = [aws_subnet.a.id]
}

resource "aws_route_table" "main" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block         = "10.0.0.0/8"
    transit_gateway_id = "tgw-0123"
  }
  route {
    cidr_block         = "172.16.0.0/12"
    transit_gateway_id = var.tgw
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment_accepter" "other_account" {
  transit_gateway_attachment_id = "tgw-attach-0123"
}

resource "aws_ec2_transit_gateway" "own" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "flagged" {
  transit_gateway_id                              = aws_ec2_transit_gateway.own.id
  vpc_id                                          = aws_vpc.main.id
  subnet_ids                                      = [aws_subnet.a.id]
  transit_gateway_default_route_table_propagation = var.flag
}

resource "aws_ec2_transit_gateway_route_table" "own" {
  transit_gateway_id = aws_ec2_transit_gateway.own.id
}

resource "aws_ec2_transit_gateway_route" "unknown" {
  destination_cidr_block         = "10.0.0.0/8"
  transit_gateway_attachment_id  = var.attachment
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.own.id
}

resource "aws_ec2_transit_gateway_route_table_association" "unknown" {
  transit_gateway_attachment_id  = var.attachment
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.own.id
}
