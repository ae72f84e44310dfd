# The peered VPC with the NGINX server whose access log names its clients.

resource "aws_vpc" "shared" {
  cidr_block = "10.20.0.0/16"

  tags = { Name = "shared" }
}

resource "aws_subnet" "nginx" {
  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.20.1.0/24"
  availability_zone = "${var.region}a"
}

resource "aws_route_table" "nginx" {
  vpc_id = aws_vpc.shared.id
}

resource "aws_route_table_association" "nginx" {
  subnet_id      = aws_subnet.nginx.id
  route_table_id = aws_route_table.nginx.id
}

resource "aws_instance" "nginx" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
  subnet_id     = aws_subnet.nginx.id
  private_ip    = "10.20.1.1"
}

resource "aws_vpc_peering_connection" "shared" {
  vpc_id      = aws_vpc.prod.id
  peer_vpc_id = aws_vpc.shared.id
  auto_accept = true
}

resource "aws_route" "to_shared" {
  for_each = aws_route_table.private

  route_table_id            = each.value.id
  destination_cidr_block    = aws_vpc.shared.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.shared.id
}

resource "aws_route" "from_shared" {
  route_table_id            = aws_route_table.nginx.id
  destination_cidr_block    = aws_vpc.prod.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.shared.id
}
