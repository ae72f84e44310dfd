module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "3.0.0"

  namespace = "eg"
  name      = "pool"
  ipv4_primary_cidr_block_association = {
    ipv4_ipam_pool_id   = aws_vpc_ipam_pool.main.id
    ipv4_netmask_length = 20
  }
  assign_generated_ipv6_cidr_block = false
}

resource "aws_vpc_ipam_pool" "main" {
  address_family = "ipv4"
  ipam_scope_id  = "ipam-scope-0123456789abcdef0"
  locale         = "eu-central-1"
}

output "vpc" { value = module.vpc.vpc_id }
output "igw" { value = module.vpc.igw_id }
