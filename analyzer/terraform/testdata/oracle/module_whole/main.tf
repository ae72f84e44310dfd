# Modules as values: whole, compared, merged, filtered and encoded.
module "a" {
  source = "./m"
  value  = { x = 1 }
}
module "b" {
  source   = "./m"
  for_each = { k = [1], l = [] }
  value    = each.value
}
module "c" {
  source = "./m"
  count  = 2
  value  = count.index
}
output "a" { value = module.a }
output "b" { value = module.b }
output "c" { value = module.c }
output "equal" { value = [module.a == module.a, module.c[0] == module.c[1], module.b["k"].value == [1]] }
output "merged" { value = merge(module.a, { value = "over" }, module.b["k"]) }
output "keys" { value = [keys(module.a), keys(module.b)] }
output "encoded" { value = jsonencode(module.b) }
output "filtered" { value = { for k, m in module.b : k => m if length(m.value) > 0 } }
output "listed" { value = tolist([for m in module.c : m.value]) }
output "lookup" { value = [lookup(module.a, "value", 0), lookup(module.a, "other", "none")] }
output "for" { value = [for name, output in module.a : name] }
output "types" { value = [try(tostring(module.a), "object"), try(length(module.c), 0), can(module.a.nothing), can(module.b["m"])] }
