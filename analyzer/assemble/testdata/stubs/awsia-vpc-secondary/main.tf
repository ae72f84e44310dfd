module "vpc" {
  source  = "aws-ia/vpc/aws"
  version = "4.4.5"

  name       = "main"
  cidr_block = "10.0.0.0/16"
  azs        = ["eu-west-1a", "eu-west-1b"]

  subnets = {
    public  = { netmask = 24, nat_gateway_configuration = "all_azs" }
    private = { netmask = 20, connect_to_public_natgw = true }
  }
}

module "pods" {
  source  = "aws-ia/vpc/aws"
  version = "4.4.5"

  name       = "pods"
  cidr_block = "100.64.0.0/16"
  azs        = ["eu-west-1a", "eu-west-1b"]

  create_vpc               = false
  vpc_id                   = module.vpc.vpc_attributes.id
  vpc_secondary_cidr       = true
  vpc_secondary_cidr_natgw = module.vpc.natgw_id_per_az

  subnets = {
    pods = { netmask = 18, connect_to_public_natgw = true }
  }
}

output "pods" { value = { for k, s in module.pods.private_subnet_attributes_by_az : k => s.id } }
