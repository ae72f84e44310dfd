# There is a subnet and a private route table in every zone, and only AWS knows how
# many zones there are. What is about one of them says nothing of the others.
data "aws_availability_zones" "all" {}

locals {
  zones = length(data.aws_availability_zones.all.names)
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "mixed" {
  count      = local.zones
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)
}

resource "aws_subnet" "private" {
  count      = local.zones
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index + 100)
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "public" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route_table" "private" {
  count  = local.zones
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table_association" "private" {
  count          = local.zones
  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private[count.index].id
}

# Only the first ones.
resource "aws_route_table_association" "first" {
  subnet_id      = aws_subnet.mixed[0].id
  route_table_id = aws_route_table.public.id
}

resource "aws_vpc_peering_connection" "data" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = "vpc-0data"
  auto_accept = true
}

resource "aws_route" "data" {
  route_table_id            = aws_route_table.private[0].id
  destination_cidr_block    = "10.9.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.data.id
}

# All of them.
resource "aws_route" "other" {
  count                     = local.zones
  route_table_id            = aws_route_table.private[count.index].id
  destination_cidr_block    = "10.8.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.data.id
}

# Another table for the first zone than for the others.
resource "aws_subnet" "split" {
  for_each          = { for i, zone in data.aws_availability_zones.all.names : zone => i }
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet("10.0.0.0/16", 8, each.value + 200)
  availability_zone = each.key
}

resource "aws_route_table_association" "rest" {
  for_each       = { for i, zone in data.aws_availability_zones.all.names : zone => aws_subnet.split[zone].id if i > 0 }
  subnet_id      = each.value
  route_table_id = aws_route_table.public.id
}
