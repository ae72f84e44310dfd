terraform {
  backend "s3" { key = "shared.tfstate" }
}
data "aws_ssm_parameter" "hub" { name = "/transit/id" }
data "aws_ec2_transit_gateway" "hub" { id = data.aws_ssm_parameter.hub.value }
resource "aws_vpc" "shared" { cidr_block = "10.2.0.0/16" }
resource "aws_subnet" "shared" {
  vpc_id     = aws_vpc.shared.id
  cidr_block = cidrsubnet(aws_vpc.shared.cidr_block, 8, 0)
}
resource "aws_ec2_transit_gateway_vpc_attachment" "shared" {
  vpc_id             = aws_vpc.shared.id
  subnet_ids         = [aws_subnet.shared.id]
  transit_gateway_id = data.aws_ec2_transit_gateway.hub.id
  tags               = { Name = "shared" }
}
resource "aws_route" "hub" {
  route_table_id         = aws_vpc.shared.main_route_table_id
  destination_cidr_block = "10.0.0.0/8"
  transit_gateway_id     = data.aws_ec2_transit_gateway.hub.id
}
output "attachment_id" { value = aws_ec2_transit_gateway_vpc_attachment.shared.id }
