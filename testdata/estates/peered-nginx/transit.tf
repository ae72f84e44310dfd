# A third VPC behind a transit gateway.

resource "aws_ec2_transit_gateway" "hub" {
  description = "hub"
}

resource "aws_vpc" "data" {
  cidr_block = "10.30.0.0/16"

  tags = { Name = "data" }
}

resource "aws_subnet" "data" {
  vpc_id            = aws_vpc.data.id
  cidr_block        = "10.30.1.0/24"
  availability_zone = "${var.region}a"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "prod" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  vpc_id             = aws_vpc.prod.id
  subnet_ids         = [for subnet in aws_subnet.private : subnet.id]
}

resource "aws_ec2_transit_gateway_vpc_attachment" "data" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  vpc_id             = aws_vpc.data.id
  subnet_ids         = [aws_subnet.data.id]
}

resource "aws_route" "to_data" {
  for_each = aws_route_table.private

  route_table_id         = each.value.id
  destination_cidr_block = aws_vpc.data.cidr_block
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id
}

resource "aws_default_route_table" "data" {
  default_route_table_id = aws_vpc.data.default_route_table_id

  route {
    cidr_block         = aws_vpc.prod.cidr_block
    transit_gateway_id = aws_ec2_transit_gateway.hub.id
  }
}
