# Names that mean something else in every module, and a call that shadows.
variable "name" { default = "root" }
locals {
  name   = "local-${var.name}"
  each   = { key = "not each" }
  module = "a local named module"
}
module "name" {
  source   = "./child"
  for_each = { name = "value", "with.dot" = "x", "with \"quote\"" = "y", "42" = "number", "ä/ö" = "z" }
  name     = "${local.name}-${each.key}"
  value    = [for each in [each.value, local.each.key] : upper(each)]
}
output "name" { value = module.name["name"].name }
output "all" { value = { for name, module in module.name : name => module.name } }
output "shadowed" { value = [for local in [local.name] : [for var in [var.name] : "${local}/${var}"]] }
output "values" { value = [for k, v in module.name : v.value] }
output "locals" { value = [local.each.key, local.module] }
output "numeric_key" { value = [module.name["42"].name, module.name[42].name] }
