resource "aws_subnet" "pods" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "100.64.0.0/20"
  availability_zone = "eu-central-1a"
}

resource "aws_route_table" "pods" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table_association" "pods" {
  subnet_id      = aws_subnet.pods.id
  route_table_id = aws_route_table.pods.id
}

resource "aws_route" "everything" {
  route_table_id             = aws_route_table.pods.id
  destination_prefix_list_id = "pl-0123456789abcdef0"
  nat_gateway_id             = aws_nat_gateway.main.id
}
