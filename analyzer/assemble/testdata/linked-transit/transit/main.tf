# The account that owns the transit gateway and accepts what others attach.
terraform {
  backend "s3" { key = "transit.tfstate" }
}
resource "aws_ec2_transit_gateway" "hub" {
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
  tags                            = { Name = "hub" }
}
resource "aws_ram_resource_share" "hub" { name = "hub" }
resource "aws_ram_resource_association" "hub" {
  resource_arn       = aws_ec2_transit_gateway.hub.arn
  resource_share_arn = aws_ram_resource_share.hub.arn
}
data "terraform_remote_state" "spoke" {
  backend = "s3"
  config  = { key = "spoke.tfstate" }
}
data "aws_ec2_transit_gateway_vpc_attachment" "shared" {
  filter {
    name   = "tag:Name"
    values = ["shared"]
  }
}
resource "aws_ec2_transit_gateway_vpc_attachment_accepter" "spoke" {
  transit_gateway_attachment_id = data.terraform_remote_state.spoke.outputs.attachment_id
}
resource "aws_ec2_transit_gateway_route_table" "all" { transit_gateway_id = aws_ec2_transit_gateway.hub.id }
resource "aws_ec2_transit_gateway_route_table_association" "all" {
  for_each                       = { spoke = aws_ec2_transit_gateway_vpc_attachment_accepter.spoke.id, shared = data.aws_ec2_transit_gateway_vpc_attachment.shared.id }
  transit_gateway_attachment_id  = each.value
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.all.id
}
resource "aws_ec2_transit_gateway_route_table_propagation" "all" {
  for_each                       = aws_ec2_transit_gateway_route_table_association.all
  transit_gateway_attachment_id  = each.value.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.all.id
}
resource "aws_ssm_parameter" "hub" {
  name  = "/transit/id"
  type  = "String"
  value = aws_ec2_transit_gateway.hub.id
}
