# Route tables of the provider awscc, with the routes of aws.
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "public" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.0/24"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "awscc_ec2_route_table" "public" {
  vpc_id = aws_vpc.main.id
  tags   = [{ key = "Name", value = "public" }]
}

resource "awscc_ec2_subnet_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = awscc_ec2_route_table.public.id
}

resource "aws_route" "out" {
  route_table_id         = awscc_ec2_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}
