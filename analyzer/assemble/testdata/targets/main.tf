# Everything that a route may point at.
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_internet_gateway" "main" {}

resource "aws_internet_gateway_attachment" "main" {
  internet_gateway_id = aws_internet_gateway.main.id
  vpc_id              = aws_vpc.main.id
}

resource "aws_nat_gateway" "private" {
  subnet_id         = aws_subnet.a.id
  connectivity_type = "private"
  private_ip        = "10.0.1.9"
}

resource "aws_vpn_gateway" "main" { vpc_id = aws_vpc.main.id }
resource "aws_egress_only_internet_gateway" "main" { vpc_id = aws_vpc.main.id }
resource "aws_ec2_managed_prefix_list" "corp" {
  name           = "corp"
  address_family = "IPv4"
  max_entries    = 1
}
resource "aws_network_interface" "proxy" { subnet_id = aws_subnet.a.id }
resource "aws_instance" "nat" { subnet_id = aws_subnet.a.id }

# The syntax of attributes: members that are not meant are empty.
resource "aws_route_table" "listed" {
  vpc_id = aws_vpc.main.id
  route = [
    {
      cidr_block                 = "0.0.0.0/0"
      gateway_id                 = aws_internet_gateway.main.id
      nat_gateway_id             = ""
      ipv6_cidr_block            = ""
      destination_prefix_list_id = null
      instance_id                = ""
    },
    {
      cidr_block             = ""
      ipv6_cidr_block        = "::/0"
      gateway_id             = ""
      egress_only_gateway_id = aws_egress_only_internet_gateway.main.id
    },
  ]
}

resource "aws_route_table" "none" {
  vpc_id = aws_vpc.main.id
  route  = []
}

resource "aws_route_table" "blocks" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block     = "10.1.0.0/16"
    nat_gateway_id = aws_nat_gateway.private.id
  }
  route {
    cidr_block = "10.2.0.0/16"
    gateway_id = aws_vpn_gateway.main.id
  }
  route {
    cidr_block           = "10.3.0.0/16"
    network_interface_id = aws_network_interface.proxy.id
  }
  route {
    cidr_block      = "10.4.0.0/16"
    vpc_endpoint_id = "vpce-0123"
  }
  route {
    cidr_block       = "10.5.0.0/16"
    core_network_arn = "arn:aws:networkmanager::1:core-network/c"
  }
  route {
    cidr_block         = "10.6.0.0/16"
    carrier_gateway_id = "cagw-0123"
  }
  route {
    cidr_block       = "10.7.0.0/16"
    local_gateway_id = "lgw-0123"
  }
  route {
    destination_prefix_list_id = aws_ec2_managed_prefix_list.corp.id
    transit_gateway_id         = "tgw-0123"
  }
  route {
    cidr_block = "10.0.0.0/16"
    gateway_id = "local"
  }
  dynamic "route" {
    for_each = { "10.8.0.0/16" = "pcx-0123", "10.9.0.0/16" = "pcx-0456" }
    content {
      cidr_block                = route.key
      vpc_peering_connection_id = route.value
    }
  }
}

resource "aws_route" "instance" {
  route_table_id         = aws_route_table.none.id
  destination_cidr_block = "10.10.0.0/16"
  instance_id            = aws_instance.nat.id
}

resource "aws_route" "six" {
  route_table_id              = aws_route_table.none.id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.main.id
}

resource "aws_route" "endpoint" {
  route_table_id             = aws_route_table.none.id
  destination_prefix_list_id = "pl-63a5400a"
  gateway_id                 = "vpce-0456"
}

resource "aws_route" "aimless" {
  route_table_id         = aws_route_table.none.id
  destination_cidr_block = "10.11.0.0/16"
}
