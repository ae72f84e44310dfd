# The two differ by nothing but the region.
provider "aws" { region = "us-east-1" }
resource "aws_vpc" "main" {
  cidr_block = "10.3.0.0/16"
  tags       = { Name = "regional" }
}
data "aws_vpc" "own" {
  tags = { Name = "regional" }
}
output "range" { value = data.aws_vpc.own.cidr_block }
