variable "vpc_id" {
  type = string
}

variable "zones" {
  type = map(string)
}

resource "aws_subnet" "this" {
  for_each = var.zones

  vpc_id            = var.vpc_id
  cidr_block        = each.value
  availability_zone = each.key
}

resource "aws_route_table" "this" { # related SNAT104
  vpc_id = var.vpc_id
}

resource "aws_route_table_association" "this" {
  for_each = aws_subnet.this

  subnet_id      = each.value.id
  route_table_id = aws_route_table.this.id
}

output "ids" {
  value = { for zone, subnet in aws_subnet.this : zone => subnet.id }
}
