module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "2.1.0"

  namespace               = "eg"
  stage                   = "prod"
  name                    = "net"
  ipv4_primary_cidr_block = "10.20.0.0/16"
}

module "subnets" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "2.4.2"

  namespace                         = "eg"
  stage                             = "prod"
  name                              = "net"
  vpc_id                            = module.vpc.vpc_id
  igw_id                            = [module.vpc.igw_id]
  availability_zones                = ["us-gov-west-1a", "us-gov-west-1b"]
  availability_zone_attribute_style = "fixed"
  ipv4_cidrs = [{
    private = ["10.20.0.0/20", "10.20.16.0/20"]
    public  = ["10.20.128.0/24", "10.20.129.0/24"]
  }]
  public_route_table_per_subnet_enabled = true
  private_open_network_acl_enabled      = false
  nat_elastic_ips                       = ["198.51.100.7", "198.51.100.8"]
  private_subnets_additional_tags       = { "kubernetes.io/role/internal-elb" = "1" }
  public_subnets_additional_tags        = { "kubernetes.io/role/elb" = "1" }
}

output "private" { value = module.subnets.private_subnet_ids }
output "public" { value = module.subnets.public_subnet_ids }
output "tables" { value = module.subnets.private_route_table_ids }
output "ranges" { value = module.subnets.private_subnet_cidrs }
output "nat_ips" { value = module.subnets.nat_ips }

