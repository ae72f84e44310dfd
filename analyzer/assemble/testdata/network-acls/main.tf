# Network ACLs: rules of both kinds, subnets of both kinds, and what keeps an ACL
# from being known.
variable "rules" {
  type = list(object({ number = number, cidr = string }))
}

variable "extra" {
  type = bool
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "inline" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "associated" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"
}

resource "aws_subnet" "contested" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.3.0/24"
}

resource "aws_network_acl" "inline" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.inline.id, aws_subnet.contested.id]

  egress {
    rule_no    = 200
    action     = "allow"
    protocol   = "tcp"
    cidr_block = "10.0.0.0/8"
    from_port  = 443
    to_port    = 443
  }

  egress {
    rule_no    = 100
    action     = "DENY"
    protocol   = "all"
    cidr_block = "10.20.0.0/16"
    from_port  = 0
    to_port    = 0
  }

  ingress {
    rule_no         = 110
    action          = "allow"
    protocol        = "-1"
    ipv6_cidr_block = "::/0"
    from_port       = 0
    to_port         = 0
  }
}

resource "aws_network_acl" "apart" {
  vpc_id = aws_vpc.main.id
}

resource "aws_network_acl_association" "apart" {
  network_acl_id = aws_network_acl.apart.id
  subnet_id      = aws_subnet.associated.id
}

resource "aws_network_acl_rule" "out" {
  network_acl_id = aws_network_acl.apart.id
  rule_number    = 100
  egress         = true
  protocol       = "-1"
  rule_action    = "allow"
  cidr_block     = aws_vpc.main.cidr_block
}

resource "aws_network_acl_rule" "in" {
  network_acl_id = aws_network_acl.apart.id
  rule_number    = 100
  protocol       = "-1"
  rule_action    = "deny"
  cidr_block     = "0.0.0.0/0"
}

# It may exist, so nobody knows what holds for its subnet.
resource "aws_network_acl_association" "maybe" {
  count          = var.extra ? 1 : 0
  network_acl_id = aws_network_acl.apart.id
  subnet_id      = aws_subnet.contested.id
}

resource "aws_network_acl" "unread" {
  vpc_id = aws_vpc.main.id

  dynamic "ingress" {
    for_each = var.rules
    content {
      rule_no    = ingress.value.number
      action     = "allow"
      protocol   = "-1"
      cidr_block = ingress.value.cidr
      from_port  = 0
      to_port    = 0
    }
  }
}
