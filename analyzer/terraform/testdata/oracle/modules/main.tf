# Modules in modules, with count and for_each, and values on their way through.
variable "environment" { default = "prod" }

locals {
  networks = {
    blue  = { cidr = "10.0.0.0/16", zones = ["a", "b"] }
    green = { cidr = "10.1.0.0/16", zones = ["a"] }
  }
}

module "network" {
  source   = "./modules/network"
  for_each = local.networks

  name  = "${var.environment}-${each.key}"
  cidr  = each.value.cidr
  zones = each.value.zones
  tags  = { environment = var.environment }
}

module "counted" {
  source = "./modules/network/subnet"
  count  = 2
  cidr   = cidrsubnet("192.168.0.0/16", 8, count.index)
}

module "absent" {
  source = "./modules/network/subnet"
  count  = var.environment == "dev" ? 1 : 0
  cidr   = "192.168.9.0/24"
}

# An argument that needs another output of the same module.
module "looped" {
  source = "./modules/looped"
  first  = "x"
  second = module.looped.upper
}

output "cidrs" { value = { for name, network in module.network : name => network.cidrs } }
output "blue" { value = module.network["blue"].subnets }
output "tags" { value = module.network["green"].tags }
output "all" { value = flatten([for network in module.network : network.cidrs]) }
output "counted" { value = module.counted[*].host }
output "absent" { value = module.absent[*].host }
output "none" { value = try(module.absent[0].host, null) }
output "looped" { value = module.looped }
output "paths" { value = { root = path.module, nested = module.counted[0].path, deep = values(module.network)[0].path } }
output "workspace" { value = terraform.workspace }
