# Calls of modules: repeated, nested, and not on disk.
module "vpc" {
  source  = "acme/vpc/aws"
  version = "~> 5.0"
  cidr    = "10.0.0.0/16"
}

module "git" {
  source = "git::https://example.com/modules.git//net?ref=v1"
  count  = 2
}

module "network" {
  source   = "../../modules/network"
  for_each = { blue = "10.1.0.0/16", green = "10.2.0.0/16" }
  cidr     = each.value
}

module "counted" {
  source = "../../modules/network/subnet"
  count  = 2
  cidr   = "192.168.${count.index}.0/24"
  vpc    = module.vpc.vpc_id
}

module "maybe" {
  source = "../../modules/network/subnet"
  count  = module.vpc.create ? 1 : 0
  cidr   = "192.168.9.0/24"
}

module "each_unknown" {
  source   = "../../modules/network/subnet"
  for_each = toset(module.vpc.private_subnets)
  cidr     = each.value
  vpc      = each.key
}

resource "test" "uses" {
  vpc      = module.vpc.vpc_id
  list     = module.vpc.private_subnets[0]
  git      = module.git[0].id
  cidrs    = { for name, network in module.network : name => network.cidrs }
  counted  = module.counted[*].id
  maybe    = one(module.maybe[*].id)
  length   = length(module.maybe)
  keys     = keys(module.each_unknown)
  indexed  = module.each_unknown["x"].id
}
