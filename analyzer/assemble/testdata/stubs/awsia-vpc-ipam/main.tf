resource "aws_vpc_ipam_pool" "main" {
  address_family = "ipv4"
  ipam_scope_id  = "ipam-scope-0123456789abcdef0"
}

module "vpc" {
  source  = "aws-ia/vpc/aws"
  version = "4.2.1"

  name                    = "pooled"
  az_count                = 2
  vpc_ipv4_ipam_pool_id   = aws_vpc_ipam_pool.main.id
  vpc_ipv4_netmask_length = 20

  subnets = {
    public  = { netmask = 28, nat_gateway_configuration = "single_az", connect_to_igw = true }
    private = { netmask = 24, connect_to_public_natgw = true }
  }
}
