# What only an apply knows goes through modules beside what is known.
resource "terraform_data" "vpc" {
  input = "10.0.0.0/16"
}
module "subnets" {
  source   = "./subnet"
  for_each = { a = 0, b = 1 }
  vpc      = { id = terraform_data.vpc.id, cidr = terraform_data.vpc.input, made = timestamp() }
  index    = each.value
}
module "cluster" {
  source  = "./cluster"
  subnets = { for name, s in module.subnets : name => s.all }
  made    = module.subnets["a"].made
}
output "cidrs" { value = [for s in module.subnets : s.all.cidr] }
output "made" { value = [for s in module.subnets : s.made] }
output "all" { value = module.subnets["b"].all }
output "names" { value = module.cluster.names }
output "count" { value = length(module.cluster.mixed) }
output "mixed" { value = module.cluster.mixed }
output "text" { value = module.cluster.text }
output "known_text" { value = module.cluster.known_text }
output "flags" { value = module.cluster.flags }
output "id_set" { value = toset([terraform_data.vpc.id, "other"]) }
