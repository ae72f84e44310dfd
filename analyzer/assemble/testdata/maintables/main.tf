# Which table holds for a subnet without an association.
resource "aws_vpc" "plain" { cidr_block = "10.0.0.0/16" }
resource "aws_vpc" "adopted" { cidr_block = "10.1.0.0/16" }
resource "aws_vpc" "replaced" { cidr_block = "10.2.0.0/16" }
resource "aws_vpc" "doubtful" { cidr_block = "10.3.0.0/16" }
resource "aws_default_vpc" "default" {}

resource "aws_subnet" "plain" {
  vpc_id     = aws_vpc.plain.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "adopted" {
  vpc_id     = aws_vpc.adopted.id
  cidr_block = "10.1.1.0/24"
}

resource "aws_subnet" "replaced" {
  vpc_id     = aws_vpc.replaced.id
  cidr_block = "10.2.1.0/24"
}

resource "aws_subnet" "doubtful" {
  vpc_id     = aws_vpc.doubtful.id
  cidr_block = "10.3.1.0/24"
}

resource "aws_default_subnet" "default" { availability_zone = "eu-west-1a" }

resource "aws_internet_gateway" "plain" { vpc_id = aws_vpc.plain.id }

resource "aws_route" "plain" {
  route_table_id         = aws_vpc.plain.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.plain.id
}

resource "aws_default_route_table" "adopted" {
  default_route_table_id = aws_vpc.adopted.default_route_table_id
  route {
    cidr_block         = "10.0.0.0/8"
    transit_gateway_id = "tgw-0123"
  }
}

resource "aws_route_table" "replaced" { vpc_id = aws_vpc.replaced.id }

resource "aws_main_route_table_association" "replaced" {
  vpc_id         = aws_vpc.replaced.id
  route_table_id = aws_route_table.replaced.id
}

resource "aws_route" "not_main_any_more" {
  route_table_id            = aws_vpc.replaced.default_route_table_id
  destination_cidr_block    = "10.9.0.0/16"
  vpc_peering_connection_id = "pcx-0123"
}

variable "table" { type = string }

resource "aws_main_route_table_association" "doubtful" {
  vpc_id         = aws_vpc.doubtful.id
  route_table_id = var.table
}

# Routes what enters the VPC: of no interest here.
resource "aws_route_table_association" "edge" {
  gateway_id     = aws_internet_gateway.plain.id
  route_table_id = aws_route_table.replaced.id
}
