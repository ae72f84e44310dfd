resource "aws_subnet" "before" {
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "broken" {
  cidr_block = "10.0.2.0/24
}

resource "aws_subnet" "after" {
  cidr_block = "10.0.3.0/24"
}
