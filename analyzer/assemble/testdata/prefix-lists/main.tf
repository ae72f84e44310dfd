# Routes to prefix lists: one that the files declare, with an entry of its own
# and one elsewhere; one with an entry that can't be read; IPv6; AWS's own; and
# one of somebody else.
variable "partner" {}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_ec2_managed_prefix_list" "corp" {
  name           = "corp"
  address_family = "IPv4"
  max_entries    = 5

  entry {
    cidr        = "10.130.0.0/16"
    description = "data centre"
  }
}

resource "aws_ec2_managed_prefix_list_entry" "branch" {
  for_each       = toset(["172.20.0.0/16", "172.21.0.0/16"])
  cidr           = each.value
  prefix_list_id = aws_ec2_managed_prefix_list.corp.id
}

resource "aws_ec2_managed_prefix_list" "partners" {
  name           = "partners"
  address_family = "IPv4"
  max_entries    = 5

  dynamic "entry" {
    for_each = ["192.168.1.0/24", var.partner]
    content {
      cidr = entry.value
    }
  }
}

resource "aws_ec2_managed_prefix_list" "v6" {
  name           = "v6"
  address_family = "IPv6"
  max_entries    = 5

  entry {
    cidr = "2001:db8::/32"
  }
}

data "aws_prefix_list" "s3" {
  name = "com.amazonaws.eu-west-1.s3"
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.eu-west-1.s3"
}

resource "aws_route_table" "main" {
  vpc_id = aws_vpc.main.id

  route {
    destination_prefix_list_id = aws_ec2_managed_prefix_list.partners.id
    transit_gateway_id         = "tgw-0123"
  }
  route {
    destination_prefix_list_id = aws_ec2_managed_prefix_list.v6.id
    transit_gateway_id         = "tgw-0123"
  }
  route {
    destination_prefix_list_id = data.aws_prefix_list.s3.id
    gateway_id                 = aws_vpc_endpoint.s3.id
  }
}

resource "aws_route" "corp" {
  route_table_id             = aws_route_table.main.id
  destination_prefix_list_id = aws_ec2_managed_prefix_list.corp.id
  transit_gateway_id         = "tgw-0123"
}

resource "aws_route" "theirs" {
  route_table_id             = aws_route_table.main.id
  destination_prefix_list_id = "pl-0123"
  transit_gateway_id         = "tgw-0123"
}
