# Nested blocks, dynamic ones, and lists of objects in their place.
variable "peers" {
  default = {
    one = { cidr = "10.1.0.0/16", id = "pcx-1" }
    two = { cidr = "10.2.0.0/16", id = "pcx-2" }
  }
}
variable "unknown" {}

resource "aws_vpc" "main" {}

resource "aws_route_table" "plain" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = "igw-1"
  }
  route {
    cidr_block     = "10.9.0.0/16"
    nat_gateway_id = null
  }
  tags = { Name = "plain" }
}

resource "aws_route_table" "dynamic" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
  }
  dynamic "route" {
    for_each = var.peers
    content {
      cidr_block                = route.value.cidr
      vpc_peering_connection_id = route.value.id
    }
  }
  dynamic "route" {
    for_each = ["10.8.0.0/16"]
    iterator = extra
    content {
      cidr_block = extra.value
      core       = extra.key
    }
  }
  dynamic "route" {
    for_each = []
    content {
      cidr_block = "never"
    }
  }
}

resource "aws_route_table" "attribute" {
  route = [
    { cidr_block = "0.0.0.0/0", gateway_id = "igw-1", nat_gateway_id = "" },
    { cidr_block = "10.8.0.0/16", gateway_id = "", nat_gateway_id = aws_nat_gateway.main.id },
  ]
}

resource "aws_route_table" "emptied" {
  route = []
}

resource "aws_route_table" "computed" {
  route = [for name, peer in var.peers : { cidr_block = peer.cidr, vpc_peering_connection_id = peer.id }]
}

resource "aws_route_table" "unknown" {
  route {
    cidr_block = "10.7.0.0/16"
  }
  dynamic "route" {
    for_each = var.unknown
    content {
      cidr_block = route.value
    }
  }
}

resource "aws_security_group" "nested" {
  dynamic "ingress" {
    for_each = { web = [80, 443], dns = [53] }
    iterator = rule
    content {
      description = rule.key
      dynamic "port" {
        for_each = rule.value
        content {
          number = port.value
          of     = rule.key
        }
      }
      timeouts {
        create = "1m"
      }
    }
  }
  lifecycle {
    ignore_changes = [tags]
  }
  provisioner "local-exec" {
    command = "true"
  }
}

resource "aws_nat_gateway" "main" {}

resource "test" "refers" {
  first   = aws_route_table.plain.route[0].gateway_id
  all     = aws_route_table.dynamic.route[*].cidr_block
  nested  = aws_security_group.nested.ingress[1].port[0].number
  unknown = aws_route_table.unknown.route[0].cidr_block
  unset   = aws_route_table.plain.route[1].nat_gateway_id
}
