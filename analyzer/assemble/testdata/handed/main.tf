# Modules that are not on disk and that get route tables may add routes to them.
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route_table" "private" {
  count  = 2
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "single" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "alone" {
  vpc_id = aws_vpc.main.id
}

module "peering" {
  for_each = toset(["one", "two"])
  source   = "git::https://git.example.com/network/peering.git?ref=v1"

  vpc_id       = aws_vpc.main.id
  this_rts_ids = concat(aws_route_table.private[*].id, [aws_route_table.single.id])
}

# The routes to AWS's own services are no way to anywhere else.
module "endpoints" {
  source = "git::https://git.example.com/network/vpc-endpoints.git?ref=v1"

  route_table_ids = [aws_route_table.alone.id]
}

# Its argument says nothing of routes.
module "monitoring" {
  source = "git::https://git.example.com/ops/monitoring.git?ref=v1"

  watched = [aws_route_table.alone.id]
}

variable "more" {
  type = list(string)
}

module "firewall" {
  source = "git::https://git.example.com/network/firewall.git?ref=v1"

  route_table_ids = var.more
}
