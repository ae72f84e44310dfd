terraform {
  backend "s3" { key = "hub.tfstate" }
}
data "aws_vpc" "main" {
  tags = { Name = "main" }
}
resource "aws_vpc" "hub" { cidr_block = "10.1.0.0/16" }
resource "aws_default_route_table" "hub" { default_route_table_id = aws_vpc.hub.default_route_table_id }
resource "aws_vpc_peering_connection" "main" {
  vpc_id        = aws_vpc.hub.id
  peer_vpc_id   = data.aws_vpc.main.id
  peer_owner_id = "123456789012"
}
resource "aws_route" "to_main" {
  route_table_id            = aws_default_route_table.hub.id
  destination_cidr_block    = data.aws_vpc.main.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.main.id
}
output "peering_id" { value = aws_vpc_peering_connection.main.id }
output "cidr" { value = aws_vpc.hub.cidr_block }
