module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "2.1.0"

  namespace               = "eg"
  stage                   = "prod"
  name                    = "net"
  ipv4_primary_cidr_block = "10.20.0.0/16"
}

data "aws_availability_zones" "here" {
  state = "available"
}

module "subnets" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "2.3.0"

  namespace           = "eg"
  stage               = "prod"
  name                = "net"
  vpc_id              = module.vpc.vpc_id
  igw_id              = [module.vpc.igw_id]
  ipv4_cidr_block     = ["10.20.128.0/17"]
  availability_zones  = slice(data.aws_availability_zones.here.names, 0, 3)
  max_subnet_count    = 3
  nat_gateway_enabled = false
}

output "private" { value = module.subnets.private_subnet_ids }
output "public" { value = module.subnets.public_subnet_ids }
output "tables" { value = module.subnets.private_route_table_ids }
output "ranges" { value = module.subnets.private_subnet_cidrs }
output "nat_ips" { value = module.subnets.nat_ips }

