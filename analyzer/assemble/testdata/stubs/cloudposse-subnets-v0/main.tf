module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "0.28.1"

  namespace  = "eg"
  stage      = "prod"
  name       = "net"
  cidr_block = "172.16.0.0/16"
}

module "subnets" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "0.39.8"

  namespace          = "eg"
  stage              = "prod"
  name               = "net"
  availability_zones = ["us-west-2a", "us-west-2b", "us-west-2c"]
  max_subnet_count   = 3
  vpc_id             = module.vpc.vpc_id
  igw_id             = module.vpc.igw_id
  cidr_block         = module.vpc.vpc_cidr_block
  tags               = { "kubernetes.io/cluster/eg-prod-net" = "shared" }
}

module "more" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "0.39.8"

  name                       = "more"
  availability_zones         = ["us-west-2a", "us-west-2b"]
  vpc_id                     = module.vpc.vpc_id
  igw_id                     = module.vpc.igw_id
  cidr_block                 = ""
  vpc_default_route_table_id = "rtb-0123456789abcdef0"
  nat_gateway_enabled        = false
  nat_instance_enabled       = true
  map_public_ip_on_launch    = false
}

module "none" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "0.39.8"

  enabled            = false
  availability_zones = ["us-west-2a"]
  vpc_id             = module.vpc.vpc_id
  igw_id             = module.vpc.igw_id
  cidr_block         = "172.16.0.0/16"
}

output "private" { value = module.subnets.private_subnet_ids }
output "public_ranges" { value = module.subnets.public_subnet_cidrs }
output "nat_ips" { value = module.subnets.nat_ips }
output "none" { value = module.none.private_subnet_ids }
