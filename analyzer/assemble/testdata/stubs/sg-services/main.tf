# Modules for one service each: its ports, all among members, all ways out.

module "http_80" {
  source  = "terraform-aws-modules/security-group/aws//modules/http-80"
  version = "3.18.0"

  name   = "http-80"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_cidr_blocks = ["10.0.0.0/8"]
}

module "https_443" {
  source  = "terraform-aws-modules/security-group/aws//modules/https-443"
  version = "5.3.1"

  name   = "https-443"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_cidr_blocks = ["10.0.0.0/8"]
}

module "ssh" {
  source  = "terraform-aws-modules/security-group/aws//modules/ssh"
  version = "4.17.2"

  name   = "ssh"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_cidr_blocks = ["10.0.0.0/8"]
}

module "web" {
  source  = "terraform-aws-modules/security-group/aws//modules/web"
  version = "5.1.0"

  name   = "web"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_cidr_blocks = ["10.0.0.0/8"]
}

module "postgresql" {
  source  = "terraform-aws-modules/security-group/aws//modules/postgresql"
  version = "5.3.1"

  name   = "postgresql"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_cidr_blocks = ["10.0.0.0/8"]
}

module "mysql" {
  source  = "terraform-aws-modules/security-group/aws//modules/mysql"
  version = "4.0.0"

  name   = "mysql"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_cidr_blocks = ["10.0.0.0/8"]
}

module "redis" {
  source  = "terraform-aws-modules/security-group/aws//modules/redis"
  version = "5.0.0"

  name   = "redis"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_cidr_blocks = ["10.0.0.0/8"]
}

module "nfs" {
  source  = "terraform-aws-modules/security-group/aws//modules/nfs"
  version = "5.2.0"

  name   = "nfs"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_cidr_blocks = ["10.0.0.0/8"]
}

module "more" {
  source  = "terraform-aws-modules/security-group/aws//modules/postgresql"
  version = "5.3.1"

  name            = "more"
  vpc_id          = "vpc-0123456789abcdef0"
  use_name_prefix = false

  ingress_rules = ["ssh-tcp"]
  ingress_with_source_security_group_id = [
    {
      rule                     = "postgresql-tcp"
      source_security_group_id = "sg-0123456789abcdef0"
    },
  ]
  computed_ingress_with_cidr_blocks = [
    {
      rule        = "https-443-tcp"
      cidr_blocks = "10.9.0.0/16"
    },
  ]
  number_of_computed_ingress_with_cidr_blocks = 1
  egress_cidr_blocks                          = ["10.0.0.0/8"]
}

output "group" {
  value = module.more.security_group_id
}
