# Modules and resources that are switched off, and the ways to live with that.
variable "nat" { default = false }
variable "peering" { default = null }
variable "zones" { default = [] }

module "nat" {
  source = "./thing"
  count  = var.nat ? 1 : 0
  name   = "nat"
}
module "peering" {
  source   = "./thing"
  for_each = var.peering == null ? {} : { main = var.peering }
  name     = each.value.name
}
module "zone" {
  source   = "./thing"
  for_each = toset(var.zones)
  name     = each.key
}
module "present" {
  source = "./thing"
  count  = var.nat ? 0 : 1
  name   = "present"
}
resource "terraform_data" "gateway" {
  count = var.nat ? 1 : 0
  input = module.nat[0].label
}

output "one" { value = one(module.nat[*].label) }
output "one_present" { value = one(module.present[*].label) }
output "splat" { value = module.nat[*].label }
output "try" { value = try(module.nat[0].label, "no NAT gateway") }
output "can" { value = can(module.nat[0].label) }
output "join" { value = join("", module.nat[*].label) }
output "coalesced" { value = coalesce(join("", module.nat[*].label), join("", module.present[*].label)) }
output "concat" { value = concat(module.nat[*].label, module.present[*].label, [""])[0] }
output "conditional" { value = var.nat ? module.nat[0].label : "off" }
output "length" { value = [length(module.nat), length(module.peering), length(module.zone), length(terraform_data.gateway)] }
output "whole" { value = [module.nat, module.peering, module.zone] }
output "for" { value = { for k, m in module.peering : k => m.label } }
output "lookup" { value = lookup({ for k, m in module.peering : k => m.label }, "main", "none") }
output "values" { value = values(module.zone)[*].label }
output "resource" { value = one(terraform_data.gateway[*].input) }
output "element" { value = try(element(terraform_data.gateway[*].input, 0), null) }
