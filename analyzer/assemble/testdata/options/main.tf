# A route may name a peering by the id of its options, which wait for the
# accepter.
resource "aws_vpc" "here" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "there" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc_peering_connection" "main" {
  vpc_id      = aws_vpc.here.id
  peer_vpc_id = aws_vpc.there.id
}

resource "aws_vpc_peering_connection_accepter" "main" {
  vpc_peering_connection_id = aws_vpc_peering_connection.main.id
  auto_accept               = true
}

resource "aws_vpc_peering_connection_options" "main" {
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_route" "there" {
  route_table_id            = aws_vpc.here.main_route_table_id
  destination_cidr_block    = aws_vpc.there.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection_options.main.id
}
