resource "aws_subnet" "pods" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "100.64.0.0/20"
  availability_zone = "eu-central-1a"
}

resource "aws_default_route_table" "main" { # want SNAT104
  default_route_table_id = aws_vpc.main.default_route_table_id
}
