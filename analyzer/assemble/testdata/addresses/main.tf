# NAT gateways with several Elastic IPs, in a list and by associations, with
# some that can't be read, and with one that no file declares.
variable "more" {
  type = list(string)
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "public" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.0/24"
}

resource "aws_eip" "nat" {
  count   = 3
  address = "198.51.100.1${count.index}"
}

resource "aws_nat_gateway" "listed" {
  subnet_id                = aws_subnet.public.id
  allocation_id            = aws_eip.nat[0].id
  secondary_allocation_ids = [aws_eip.nat[1].id]
}

resource "aws_nat_gateway_eip_association" "listed" {
  nat_gateway_id = aws_nat_gateway.listed.id
  allocation_id  = aws_eip.nat[2].id
}

resource "aws_nat_gateway" "unread" {
  subnet_id                = aws_subnet.public.id
  allocation_id            = aws_eip.nat[0].id
  secondary_allocation_ids = var.more
}

resource "aws_nat_gateway" "theirs" {
  subnet_id     = aws_subnet.public.id
  allocation_id = "eipalloc-0123"
}
