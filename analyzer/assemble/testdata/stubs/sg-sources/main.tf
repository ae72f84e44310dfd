# Rules for ranges, other groups and the group itself; ports by name or number.

resource "aws_security_group" "apps" {
  name   = "apps"
  vpc_id = "vpc-0123456789abcdef0"
}

module "v3_5_0" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "3.5.0"

  name            = "db"
  description     = "Databases"
  vpc_id          = "vpc-0123456789abcdef0"
  use_name_prefix = false

  ingress_cidr_blocks = ["10.10.0.0/16"]
  ingress_with_cidr_blocks = [
    {
      rule        = "postgresql-tcp"
      cidr_blocks = "10.0.0.0/8,172.16.0.0/12"
    },
    {
      from_port   = 8080
      to_port     = 8090
      protocol    = "tcp"
      description = "Services"
    },
  ]
  ingress_with_ipv6_cidr_blocks = [
    {
      rule             = "mysql-tcp"
      ipv6_cidr_blocks = "fd00:1::/32"
    },
  ]
  ingress_with_source_security_group_id = [
    {
      rule                     = "redis-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
    {
      from_port                = 0
      to_port                  = 0
      protocol                 = "-1"
      source_security_group_id = "sg-0123456789abcdef0"
    },
  ]
  ingress_with_self = [
    {
      rule = "all-all"
    },
  ]
  egress_with_cidr_blocks = [
    {
      rule = "https-443-tcp"
    },
  ]
  egress_with_source_security_group_id = [
    {
      rule                     = "nfs-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
  ]
  egress_with_self = [
    {
      rule = "dns-udp"
      self = false
    },
  ]
}

module "v3_6_0" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "3.6.0"

  name            = "db"
  description     = "Databases"
  vpc_id          = "vpc-0123456789abcdef0"
  use_name_prefix = false

  ingress_cidr_blocks = ["10.10.0.0/16"]
  ingress_with_cidr_blocks = [
    {
      rule        = "postgresql-tcp"
      cidr_blocks = "10.0.0.0/8,172.16.0.0/12"
    },
    {
      from_port   = 8080
      to_port     = 8090
      protocol    = "tcp"
      description = "Services"
    },
  ]
  ingress_with_ipv6_cidr_blocks = [
    {
      rule             = "mysql-tcp"
      ipv6_cidr_blocks = "fd00:1::/32"
    },
  ]
  ingress_with_source_security_group_id = [
    {
      rule                     = "redis-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
    {
      from_port                = 0
      to_port                  = 0
      protocol                 = "-1"
      source_security_group_id = "sg-0123456789abcdef0"
    },
  ]
  ingress_with_self = [
    {
      rule = "all-all"
    },
  ]
  egress_with_cidr_blocks = [
    {
      rule = "https-443-tcp"
    },
  ]
  egress_with_source_security_group_id = [
    {
      rule                     = "nfs-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
  ]
  egress_with_self = [
    {
      rule = "dns-udp"
      self = false
    },
  ]
}

module "v4_0_0" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "4.0.0"

  name            = "db"
  description     = "Databases"
  vpc_id          = "vpc-0123456789abcdef0"
  use_name_prefix = false

  ingress_cidr_blocks = ["10.10.0.0/16"]
  ingress_with_cidr_blocks = [
    {
      rule        = "postgresql-tcp"
      cidr_blocks = "10.0.0.0/8,172.16.0.0/12"
    },
    {
      from_port   = 8080
      to_port     = 8090
      protocol    = "tcp"
      description = "Services"
    },
  ]
  ingress_with_ipv6_cidr_blocks = [
    {
      rule             = "mysql-tcp"
      ipv6_cidr_blocks = "fd00:1::/32"
    },
  ]
  ingress_with_source_security_group_id = [
    {
      rule                     = "redis-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
    {
      from_port                = 0
      to_port                  = 0
      protocol                 = "-1"
      source_security_group_id = "sg-0123456789abcdef0"
    },
  ]
  ingress_with_self = [
    {
      rule = "all-all"
    },
  ]
  egress_with_cidr_blocks = [
    {
      rule = "https-443-tcp"
    },
  ]
  egress_with_source_security_group_id = [
    {
      rule                     = "nfs-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
  ]
  egress_with_self = [
    {
      rule = "dns-udp"
      self = false
    },
  ]
}

module "v5_3_1" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.3.1"

  name            = "db"
  description     = "Databases"
  vpc_id          = "vpc-0123456789abcdef0"
  use_name_prefix = false

  ingress_cidr_blocks = ["10.10.0.0/16"]
  ingress_with_cidr_blocks = [
    {
      rule        = "postgresql-tcp"
      cidr_blocks = "10.0.0.0/8,172.16.0.0/12"
    },
    {
      from_port   = 8080
      to_port     = 8090
      protocol    = "tcp"
      description = "Services"
    },
  ]
  ingress_with_ipv6_cidr_blocks = [
    {
      rule             = "mysql-tcp"
      ipv6_cidr_blocks = "fd00:1::/32"
    },
  ]
  ingress_with_source_security_group_id = [
    {
      rule                     = "redis-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
    {
      from_port                = 0
      to_port                  = 0
      protocol                 = "-1"
      source_security_group_id = "sg-0123456789abcdef0"
    },
  ]
  ingress_with_self = [
    {
      rule = "all-all"
    },
  ]
  egress_with_cidr_blocks = [
    {
      rule = "https-443-tcp"
    },
  ]
  egress_with_source_security_group_id = [
    {
      rule                     = "nfs-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
  ]
  egress_with_self = [
    {
      rule = "dns-udp"
      self = false
    },
  ]
}
