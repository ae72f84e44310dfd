resource "aws_vpc" "same" {
  cidr_block = "10.5.0.0/16"
}
