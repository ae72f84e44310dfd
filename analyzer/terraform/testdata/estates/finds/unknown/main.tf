# Nobody knows what the second one is called, and the third one is only made where
# the search for it finds nothing.
variable "name" {}
resource "aws_vpc" "third" {
  count      = length(data.aws_vpcs.third.ids) == 0 ? 1 : 0
  cidr_block = "10.6.0.0/16"
  tags       = { Name = "third" }
}
data "aws_vpcs" "third" {
  tags = { Name = "third" }
}
resource "aws_ec2_transit_gateway" "second" {
  tags = merge({ Name = var.name }, { Kind = "second" })
}
data "aws_ec2_transit_gateway" "first" {
  filter {
    name   = "tag:Name"
    values = ["first"]
  }
}
data "aws_ec2_transit_gateway" "second" {
  filter {
    name   = "tag:Kind"
    values = ["second"]
  }
}
output "first" { value = data.aws_ec2_transit_gateway.first.id }
output "second" { value = data.aws_ec2_transit_gateway.second.id }
output "third" { value = data.aws_vpcs.third.ids }
