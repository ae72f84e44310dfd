# Settings per environment with defaults from several places.
variable "environment" { default = "stage" }
variable "overrides" {
  type    = map(any)
  default = { stage = { nat = "single" }, prod = { nat = "per-zone" } }
}
locals {
  defaults = { nat = "none", zones = 2, flow_logs = false, tags = { owner = "net" } }
  by_environment = {
    stage = { zones = 3, tags = { owner = "qa" } }
    prod  = { zones = 3, flow_logs = true }
  }
  settings = merge(local.defaults, lookup(local.by_environment, var.environment, {}), try(var.overrides[var.environment], {}))
}
module "network" {
  source   = "./network"
  settings = local.settings
}
module "others" {
  source   = "./network"
  for_each = { for name in ["prod", "dev"] : name => merge(local.defaults, try(local.by_environment[name], {}), try(var.overrides[name], {})) }
  settings = each.value
}
output "network" { value = module.network.plan }
output "others" { value = { for name, m in module.others : name => m.plan } }
output "nested_lookup" { value = lookup(lookup(local.by_environment, "dev", {}), "zones", local.defaults["zones"]) }
output "coalesce" { value = coalesce(lookup(local.settings, "missing", null), local.settings.nat) }
output "tags" { value = merge(local.defaults.tags, lookup(local.settings, "tags", {}), { env = var.environment }) }
output "try" { value = try(local.settings.tags.cost, local.settings.tags.owner, "nobody") }
