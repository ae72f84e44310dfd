# Every way to take a column out of the instances of a module.
module "counted" {
  source = "./zone"
  count  = 3
  index  = count.index
}
module "keyed" {
  source   = "./zone"
  for_each = { b = 1, a = 0, c = 2 }
  index    = each.value
}
module "single" {
  source = "./zone"
  index  = 7
}

locals {
  key = "b"
}

output "splat" { value = module.counted[*].zone.name }
output "attribute_splat" { value = module.counted.*.zone.name }
output "indexed_splat" { value = module.counted[*].cidrs[0] }
output "attribute_indexed_splat" { value = module.counted.*.cidrs[0] }
output "nested_splat" { value = module.counted[*].hosts[*].address }
output "flat" { value = flatten(module.counted[*].cidrs) }
output "values" { value = values(module.keyed)[*].zone.id }
output "keys" { value = keys(module.keyed) }
output "single_splat" { value = module.single[*].zone.name }
output "index" { value = module.counted[1].zone.name }
output "legacy_index" { value = module.counted.1.zone.name }
output "computed_index" { value = module.counted[length(module.counted) - 1].cidrs[1] }
output "computed_key" { value = module.keyed[local.key].zone.name }
output "template_key" { value = module.keyed["${local.key}"]["zone"].name }
output "zipped" { value = zipmap(keys(module.keyed), values(module.keyed)[*].zone.name) }
output "by_name" { value = { for m in module.counted : m.zone.name => m.cidrs... } }
output "one" { value = one([for m in module.keyed : m.zone.name if m.zone.id == 2]) }
output "element" { value = element(module.counted, 4).zone.name }
output "lookup" { value = lookup({ for k, m in module.keyed : k => m.zone.name }, "z", "nowhere") }
output "last" { value = reverse(module.counted)[0].zone.id }
output "sum" { value = sum(module.counted[*].zone.id) }
