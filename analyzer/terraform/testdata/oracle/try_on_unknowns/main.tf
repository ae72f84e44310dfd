# try and can over what is unknown, missing, null and wrong.
resource "terraform_data" "x" {
  input = { a = "known" }
}
module "maybe" {
  source = "./maybe"
  count  = 2
  given  = count.index == 0 ? timestamp() : null
}
locals {
  time   = timestamp()
  object = { a = 1, b = null, unknown = local.time }
  list   = [local.time, "x"]
}
output "unknown_attribute" { value = try(local.object.unknown, "no") }
output "missing_beside_unknown" { value = try(local.object.missing, local.object.a, "no") }
output "missing_then_unknown" { value = try(local.object.missing, local.time) }
output "inside_unknown" { value = try(local.time.inside, "a text has no attributes") }
output "index_unknown_list" { value = try(local.list[5], "beyond") }
output "null_attribute" { value = try(local.object.b, "no") == null }
output "null_inside" { value = try(local.object.b.c, "inside null") }
output "convert_unknown" { value = try(tonumber(local.time), -1) }
output "decode_unknown" { value = try(jsondecode(local.time).x, "no") }
output "regex_unknown" { value = try(regex("a", local.time), "no") }
output "wrong_known" { value = try(tonumber("x"), tobool("yes"), "neither") }
output "can" {
  value = {
    missing   = can(local.object.missing)
    null      = can(local.object.b)
    unknown   = can(local.object.unknown)
    element   = can(local.list[1])
    beyond    = can(local.list[2])
    convert   = can(tonumber("12"))
    wrong     = can(tonumber("1x"))
    cidr      = can(cidrhost("10.0.0.0/33", 0))
    text      = can(tostring(local.time))
    number    = can(tonumber(local.time))
    not_list  = can(tolist(local.object))
    id        = can(terraform_data.x.id)
    missing_2 = can(terraform_data.x.input.b)
  }
}
output "module" { value = [for m in module.maybe : try(coalesce(m.given), "null")] }
output "module_null" { value = module.maybe[1].fallback }
output "module_unknown" { value = module.maybe[0].fallback }
output "nested" { value = try(try(local.object.missing, local.object.b.x), { deep = try(local.list[0], "no") }) }
output "conditional" { value = can(local.object.missing) ? local.object.missing : "absent" }
output "coalesce" { value = try(coalesce(null, ""), "all null") }
output "one" { value = try(one(["a", "b"]), "two") }
