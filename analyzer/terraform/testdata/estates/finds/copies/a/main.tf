resource "aws_vpc" "copy" {
  cidr_block = "10.1.0.0/16"
  tags       = { Name = "copy" }
}
