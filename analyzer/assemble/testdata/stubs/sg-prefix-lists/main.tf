# Prefix lists: beside the ranges of a rule before version 5.2, and in rules of their own.

resource "aws_ec2_managed_prefix_list" "offices" {
  name           = "offices"
  address_family = "IPv4"
  max_entries    = 2

  entry {
    cidr = "198.51.100.0/24"
  }
}

module "v5_1_2" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.1.2"

  name   = "beside"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_prefix_list_ids = [aws_ec2_managed_prefix_list.offices.id]
  ingress_rules           = ["ssh-tcp"]
  ingress_with_self       = [{ rule = "all-tcp" }]
  ingress_with_cidr_blocks = [
    {
      rule        = "mysql-tcp"
      cidr_blocks = "10.0.0.0/8"
    },
  ]
  egress_prefix_list_ids = ["pl-0123456789abcdef0"]
  egress_rules           = ["https-443-tcp"]
}

module "v5_2_0" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.2.0"

  name   = "beside"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_prefix_list_ids = [aws_ec2_managed_prefix_list.offices.id]
  ingress_rules           = ["ssh-tcp"]
  ingress_with_self       = [{ rule = "all-tcp" }]
  ingress_with_cidr_blocks = [
    {
      rule        = "mysql-tcp"
      cidr_blocks = "10.0.0.0/8"
    },
  ]
  egress_prefix_list_ids = ["pl-0123456789abcdef0"]
  egress_rules           = ["https-443-tcp"]
}

module "alone" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.3.1"

  name   = "alone"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_with_prefix_list_ids = [
    {
      rule            = "kubernetes-api-tcp"
      prefix_list_ids = "pl-0123456789abcdef0,pl-0fedcba9876543210"
    },
  ]
  egress_prefix_list_ids = ["pl-0123456789abcdef0"]
  egress_with_prefix_list_ids = [
    {
      rule = "https-443-tcp"
    },
  ]
}
