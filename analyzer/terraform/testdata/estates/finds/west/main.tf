# The two differ by nothing but the region.
provider "aws" { region = "us-west-1" }
resource "aws_vpc" "main" {
  cidr_block = "10.4.0.0/16"
  tags       = { Name = "regional" }
}
data "aws_vpc" "own" {
  tags = { Name = "regional" }
}
output "range" { value = data.aws_vpc.own.cidr_block }
