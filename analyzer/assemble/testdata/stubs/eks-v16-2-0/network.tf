resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "nodes" {
  for_each = { a = 0, b = 1, c = 2 }

  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 4, each.value)
  availability_zone = "eu-west-1${each.key}"
}

resource "aws_subnet" "control_plane" {
  count = 2

  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(aws_vpc.main.cidr_block, 12, 4000 + count.index)
}

resource "aws_security_group" "database" {
  vpc_id = aws_vpc.main.id
}

locals {
  subnets = [for subnet in aws_subnet.nodes : subnet.id]
}
