# Networks, a transit gateway and clusters from local modules with for_each; the
# routes between the networks are worked out from the modules' outputs.
locals {
  envs = {
    dev  = { cidr = "10.29.0.0/16", external = null }
    prod = { cidr = "10.30.0.0/16", external = true }
  }
}

module "vpc" {
  for_each = local.envs
  source   = "./m/vpc"
  name     = each.key
  cidr     = each.value.cidr
}

module "tgw" {
  source = "./m/tgw"
  attachments = { for k, v in module.vpc : k => {
    vpc_id          = v.vpc_id
    subnet_ids      = v.private_subnets
    route_table_ids = v.private_route_table_ids
    cidr            = v.cidr
  } }
}

module "eks" {
  for_each      = module.vpc
  source        = "./m/eks"
  name          = "${each.key}-cluster"
  subnet_ids    = each.value.private_subnets
  external_snat = local.envs[each.key].external
}
