# Outputs of many modules, grouped, sorted and turned around.
module "host" {
  source   = "./host"
  for_each = { web1 = "a", web2 = "b", db1 = "a", db2 = "c", db3 = "a" }
  name     = each.key
  zone     = each.value
}
locals {
  by_zone = { for name, h in module.host : h.zone => name... }
  by_role = { for h in module.host : h.role => { (h.name) = h.address }... }
}
module "report" {
  source   = "./report"
  for_each = local.by_zone
  zone     = each.key
  hosts    = { for name in each.value : name => module.host[name].address }
}
output "by_zone" { value = local.by_zone }
output "by_role" { value = { for role, hosts in local.by_role : role => merge(hosts...) } }
output "report" { value = [for r in module.report : r.text] }
output "counts" { value = { for zone, names in local.by_zone : zone => length(names) } }
output "sorted" { value = sort([for h in module.host : "${h.zone}${h.name}"]) }
output "distinct" { value = distinct([for h in module.host : h.zone]) }
output "first_of_zone" { value = { for zone, names in local.by_zone : zone => element(sort(names), 0) } }
output "chunks" { value = chunklist(keys(module.host), 2) }
output "most" { value = max([for names in local.by_zone : length(names)]...) }
