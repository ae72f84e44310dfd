module "vpc" {
  source  = "aws-ia/vpc/aws"
  version = "4.5.0"

  name                             = "six"
  cidr_block                       = "10.0.0.0/16"
  vpc_ipv6_ipam_pool_id            = "ipam-pool-0123456789abcdef0"
  vpc_ipv6_cidr_block              = "2001:db8:1234:1a00::/56"
  vpc_egress_only_internet_gateway = true
  azs                              = ["eu-west-1a", "eu-west-1b"]

  subnets = {
    public = {
      netmask          = 24
      assign_ipv6_cidr = true
    }
    dual = {
      netmask                         = 24
      assign_ipv6_cidr                = true
      connect_to_eigw                 = true
      assign_ipv6_address_on_creation = true
    }
    six = {
      ipv6_native     = true
      ipv6_cidrs      = ["2001:db8:1234:1af0::/64", "2001:db8:1234:1af1::/64"]
      connect_to_eigw = true
    }
  }
}
