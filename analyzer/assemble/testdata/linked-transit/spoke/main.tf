terraform {
  backend "s3" { key = "spoke.tfstate" }
}
data "aws_ec2_transit_gateway" "hub" {
  filter {
    name   = "tag:Name"
    values = ["hub"]
  }
}
resource "aws_vpc" "spoke" { cidr_block = "10.1.0.0/16" }
resource "aws_subnet" "spoke" {
  vpc_id     = aws_vpc.spoke.id
  cidr_block = cidrsubnet(aws_vpc.spoke.cidr_block, 8, 0)
}
resource "aws_ec2_transit_gateway_vpc_attachment" "spoke" {
  vpc_id             = aws_vpc.spoke.id
  subnet_ids         = [aws_subnet.spoke.id]
  transit_gateway_id = data.aws_ec2_transit_gateway.hub.id
  tags               = { Name = "spoke" }
}
resource "aws_route" "hub" {
  route_table_id         = aws_vpc.spoke.main_route_table_id
  destination_cidr_block = "10.0.0.0/8"
  transit_gateway_id     = data.aws_ec2_transit_gateway.hub.id
}
output "attachment_id" { value = aws_ec2_transit_gateway_vpc_attachment.spoke.id }
