# Rules for a group from outside, and a module that makes nothing.

resource "aws_security_group" "apps" {
  name   = "apps"
  vpc_id = "vpc-0123456789abcdef0"
}

module "rules" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.1.0"

  create_sg         = false
  security_group_id = aws_security_group.apps.id

  ingress_with_cidr_blocks = [
    {
      rule        = "https-443-tcp"
      cidr_blocks = "0.0.0.0/0"
    },
  ]
}

module "off" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "4.9.0"

  create = false
  name   = "off"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_rules = ["ssh-tcp"]
}

output "off" {
  value = module.off.security_group_id
}
