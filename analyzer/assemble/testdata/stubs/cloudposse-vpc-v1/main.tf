# Version 1 takes the names of version 0 as well.
module "old_words" {
  source  = "cloudposse/vpc/aws"
  version = "1.2.0"

  name                   = "a"
  cidr_block             = "10.1.0.0/16"
  additional_cidr_blocks = ["10.2.0.0/16"]
  ipv6_enabled           = false
}

module "new_words" {
  source  = "cloudposse/vpc/aws"
  version = "1.2.0"

  name                             = "b"
  ipv4_primary_cidr_block          = "10.3.0.0/16"
  assign_generated_ipv6_cidr_block = true
  internet_gateway_enabled         = false
}

module "first" {
  source  = "cloudposse/vpc/aws"
  version = "1.0.0"

  name         = "c"
  cidr_block   = "10.4.0.0/16"
  ipv6_enabled = false
}
