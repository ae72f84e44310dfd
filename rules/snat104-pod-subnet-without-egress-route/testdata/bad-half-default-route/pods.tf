resource "aws_subnet" "pods" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "100.64.0.0/20"
  availability_zone = "eu-central-1a"
}

resource "aws_route_table" "pods" { # want SNAT104
  vpc_id = aws_vpc.main.id

  route {
    cidr_block     = "0.0.0.0/1"
    nat_gateway_id = aws_nat_gateway.main.id
  }
}

resource "aws_route_table_association" "pods" {
  subnet_id      = aws_subnet.pods.id
  route_table_id = aws_route_table.pods.id
}
