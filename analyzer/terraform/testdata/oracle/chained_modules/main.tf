# for_each over the instances of a module, whose outputs feed the next one.
variable "regions" {
  default = {
    ireland   = { cidr = "10.0.0.0/14", zones = 3 }
    frankfurt = { cidr = "10.4.0.0/14", zones = 2 }
  }
}

module "network" {
  source   = "./network"
  for_each = var.regions
  name     = each.key
  cidr     = each.value.cidr
  zones    = each.value.zones
}

module "cluster" {
  source   = "./cluster"
  for_each = module.network
  name     = "eks-${each.key}"
  network  = each.value
}

module "rules" {
  source   = "./rules"
  for_each = { for name, cluster in module.cluster : name => cluster.nodes if length(cluster.nodes) > 2 }
  peers    = setsubtract(keys(module.cluster), [each.key])
  sources  = each.value
}

output "network" { value = module.network }
output "cluster" { value = { for name, cluster in module.cluster : name => cluster.summary } }
output "rules" { value = module.rules }
output "all_nodes" { value = sort(flatten(values(module.cluster)[*].nodes)) }
