# The accepter's side: it reads the hub's state, as the hub finds this VPC by its
# tags, and routes back.
terraform {
  backend "s3" { key = "network.tfstate" }
}
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  tags       = { Name = "main" }
}
resource "aws_subnet" "private" {
  for_each   = { a = 1, b = 2 }
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(aws_vpc.main.cidr_block, 8, each.value)
  tags       = { Tier = "private", Name = "main-${each.key}" }
}
resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
  tags   = { Name = "main-private" }
}
resource "aws_route_table_association" "private" {
  for_each       = aws_subnet.private
  subnet_id      = each.value.id
  route_table_id = aws_route_table.private.id
}
data "terraform_remote_state" "hub" {
  backend = "s3"
  config  = { key = "hub.tfstate" }
}
resource "aws_vpc_peering_connection_accepter" "hub" {
  vpc_peering_connection_id = data.terraform_remote_state.hub.outputs.peering_id
  auto_accept               = true
}
resource "aws_route" "to_hub" {
  route_table_id            = aws_route_table.private.id
  destination_cidr_block    = data.terraform_remote_state.hub.outputs.cidr
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.hub.id
}
output "vpc_id" { value = aws_vpc.main.id }
