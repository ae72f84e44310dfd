# Routes of every table to every network, as a module that makes them would.
variable "tables" { default = { private = ["a", "b"], intra = ["a"], public = [] } }
variable "destinations" {
  type = list(object({ cidr = string, via = optional(string, "tgw"), only = optional(set(string)) }))
  default = [
    { cidr = "10.0.0.0/8" },
    { cidr = "192.168.0.0/16", via = "vgw", only = ["private"] },
    { cidr = "0.0.0.0/0", via = "nat", only = ["private", "public"] },
  ]
}

locals {
  tables = flatten([for tier, zones in var.tables : [for zone in zones : { tier = tier, zone = zone }]])
  pairs = [
    for pair in setproduct(local.tables, var.destinations) :
    merge(pair[0], pair[1]) if pair[1].only == null || contains(coalesce(pair[1].only, []), pair[0].tier)
  ]
  routes   = { for r in local.pairs : "${r.tier}-${r.zone}/${replace(r.cidr, "/[./]/", "-")}" => r }
  by_table = { for key, r in local.routes : "${r.tier}-${r.zone}" => "${r.cidr} ${r.via}"... }
}

module "table" {
  source   = "./table"
  for_each = local.by_table
  routes   = each.value
}
resource "terraform_data" "route" {
  for_each = local.routes
  input    = { destination = each.value.cidr, target = "${each.value.via}-${each.value.zone}" }
}

output "pairs" { value = local.pairs }
output "tables" { value = { for k, t in module.table : k => t.default } }
output "count" { value = length(terraform_data.route) }
output "product" { value = [for p in setproduct(keys(var.tables), toset([2, 1])) : p] }
