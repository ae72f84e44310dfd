# Rules by the names of services.

module "v3_0_0" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "3.0.0"

  name        = "web"
  description = "Web servers"
  vpc_id      = "vpc-0123456789abcdef0"

  ingress_cidr_blocks      = ["10.0.0.0/8", "192.168.0.0/16"]
  ingress_ipv6_cidr_blocks = ["fd00::/8"]
  ingress_rules            = ["https-443-tcp", "http-80-tcp", "all-icmp"]
  egress_rules             = ["all-all"]
}

module "v3_18_0" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "3.18.0"

  name        = "web"
  description = "Web servers"
  vpc_id      = "vpc-0123456789abcdef0"

  ingress_cidr_blocks      = ["10.0.0.0/8", "192.168.0.0/16"]
  ingress_ipv6_cidr_blocks = ["fd00::/8"]
  ingress_rules            = ["https-443-tcp", "http-80-tcp", "all-icmp"]
  egress_rules             = ["all-all"]
}

module "v4_17_2" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "4.17.2"

  name        = "web"
  description = "Web servers"
  vpc_id      = "vpc-0123456789abcdef0"

  ingress_cidr_blocks      = ["10.0.0.0/8", "192.168.0.0/16"]
  ingress_ipv6_cidr_blocks = ["fd00::/8"]
  ingress_rules            = ["https-443-tcp", "http-80-tcp", "all-icmp"]
  egress_rules             = ["all-all"]
}

module "v5_3_1" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.3.1"

  name        = "web"
  description = "Web servers"
  vpc_id      = "vpc-0123456789abcdef0"

  ingress_cidr_blocks      = ["10.0.0.0/8", "192.168.0.0/16"]
  ingress_ipv6_cidr_blocks = ["fd00::/8"]
  ingress_rules            = ["https-443-tcp", "http-80-tcp", "all-icmp"]
  egress_rules             = ["all-all"]
}

output "groups" {
  value = [module.v3_18_0.this_security_group_id, module.v5_3_1.security_group_id, module.v5_3_1.security_group_arn]
}
