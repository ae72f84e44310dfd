# null as a module's argument: nullable variables keep it, the others take
# their default.
module "all_null" {
  source = "./child"
  strict = null
  loose  = null
  object = null
  list   = null
}
module "nothing" {
  source = "./child"
}
module "inner_null" {
  source = "./child"
  strict = "given"
  object = { name = null, size = null }
  list   = [null, "x"]
}
module "conditional" {
  source = "./child"
  for_each = { on = "yes", off = null }
  strict   = each.value
  loose    = each.value == null ? null : "${each.value}!"
}
output "all_null" { value = module.all_null }
output "nothing" { value = module.nothing }
output "inner_null" { value = module.inner_null }
output "conditional" { value = module.conditional }
