# Peerings inside one root module, to a data source, and to ids.
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_vpc" "peer" { cidr_block = "10.1.0.0/16" }
data "aws_vpc" "shared" { tags = { Name = "shared" } }
data "aws_vpc" "same" { id = "vpc-0001" }
data "aws_vpc" "looked_up" { cidr_block = "10.5.0.0/16" }
data "aws_vpc" "alias" { id = aws_vpc.peer.id }
variable "vpc" { type = string }

resource "aws_vpc_peering_connection" "both" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = data.aws_vpc.alias.id
}

resource "aws_vpc_peering_connection_accepter" "both" {
  vpc_peering_connection_id = aws_vpc_peering_connection.both.id
  auto_accept               = true
}

resource "aws_vpc_peering_connection" "data" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = data.aws_vpc.shared.id
}

resource "aws_vpc_peering_connection" "literal" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = "vpc-0001"
}

resource "aws_vpc_peering_connection" "literal_too" {
  vpc_id      = data.aws_vpc.same.id
  peer_vpc_id = data.aws_vpc.looked_up.id
}

resource "aws_vpc_peering_connection" "unknown" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = var.vpc
}

resource "aws_vpc_peering_connection_accepter" "foreign" {
  vpc_peering_connection_id = "pcx-0999"
}

resource "aws_route_table" "main" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block                = aws_vpc.peer.cidr_block
    vpc_peering_connection_id = aws_vpc_peering_connection_accepter.both.id
  }
  route {
    cidr_block                = data.aws_vpc.shared.cidr_block
    vpc_peering_connection_id = aws_vpc_peering_connection.data.id
  }
  route {
    cidr_block                = "10.6.0.0/16"
    vpc_peering_connection_id = "pcx-0999"
  }
}
