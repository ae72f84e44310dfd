variable "name" { type = string }

variable "cidr" { type = string }

variable "azs" { type = list(string) }

data "aws_region" "this" {}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
  tags       = { Name = var.name }
}

resource "aws_internet_gateway" "this" { vpc_id = aws_vpc.this.id }

resource "aws_subnet" "this" {
  for_each = merge(
    { for i, az in var.azs : "private-${az}" => { az = az, cidr = cidrsubnet(var.cidr, 4, i), public = false } },
    { for i, az in var.azs : "public-${az}" => { az = az, cidr = cidrsubnet(var.cidr, 8, 240 + i), public = true } },
  )
  vpc_id                  = aws_vpc.this.id
  cidr_block              = each.value.cidr
  availability_zone       = "${data.aws_region.this.name}${each.value.az}"
  map_public_ip_on_launch = each.value.public
  tags                    = { Name = "${var.name}-${each.key}" }
}

resource "aws_eip" "nat" {}

resource "aws_nat_gateway" "this" {
  subnet_id     = aws_subnet.this["public-${var.azs[0]}"].id
  allocation_id = aws_eip.nat.id
}

resource "aws_route_table" "this" {
  for_each = toset(["private", "public"])
  vpc_id   = aws_vpc.this.id
  dynamic "route" {
    for_each = each.key == "public" ? [1] : []
    content {
      cidr_block = "0.0.0.0/0"
      gateway_id = aws_internet_gateway.this.id
    }
  }
  dynamic "route" {
    for_each = each.key == "private" ? { "0.0.0.0/0" = aws_nat_gateway.this.id } : {}
    content {
      cidr_block     = route.key
      nat_gateway_id = route.value
    }
  }
}

resource "aws_route_table_association" "this" {
  for_each       = aws_subnet.this
  subnet_id      = each.value.id
  route_table_id = aws_route_table.this[split("-", each.key)[0]].id
}

output "private_subnet_ids" { value = [for k, s in aws_subnet.this : s.id if startswith(k, "private")] }

output "public_subnet_ids" { value = [for k, s in aws_subnet.this : s.id if s.map_public_ip_on_launch] }
