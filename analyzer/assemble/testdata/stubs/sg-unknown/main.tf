# What nobody says: who may come in, and by what.

variable "ranges" {
  type = list(string)
}

variable "rules" {
  type = list(string)
}

variable "entries" {
  type = list(map(string))
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a"]
}

module "ranges" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.3.1"

  name   = "ranges"
  vpc_id = module.vpc.vpc_id

  ingress_cidr_blocks = var.ranges
  ingress_rules       = ["https-443-tcp"]
  ingress_with_cidr_blocks = [
    {
      rule        = "ssh-tcp"
      cidr_blocks = module.vpc.vpc_cidr_block
    },
    {
      rule = "redis-tcp"
    },
  ]
}

module "rules" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "4.17.2"

  name   = "rules"
  vpc_id = module.vpc.vpc_id

  ingress_cidr_blocks      = ["10.0.0.0/8"]
  ingress_rules            = var.rules
  ingress_with_cidr_blocks = var.entries
}
