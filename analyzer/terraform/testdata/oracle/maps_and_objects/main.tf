# Where Terraform makes a map of an object, and where it doesn't.
variable "map" {
  type    = map(string)
  default = { a = "1" }
}
variable "object" {
  type    = object({ a = string, b = optional(number) })
  default = { a = "1" }
}
locals {
  object = { a = 1, b = "two", c = [1], d = null }
}
output "kept" { value = merge(var.map, { b = 2 }) }
output "merged_objects" { value = merge({ a = 1, b = { c = 1 } }, { a = "text" }) }
output "merged_maps" { value = merge(tomap({ a = 1 }), tomap({ b = 2 })) }
output "merged_map_and_object" { value = merge(tomap({ a = "x" }), { b = ["list"] }) }
output "conditional" { value = true ? { a = 1 } : { a = 1, b = 2 } }
output "conditional_unified" { value = true ? { a = 1 } : { a = "1" } }
output "conditional_map" { value = false ? {} : { a = 1, b = "x" } }
output "conditional_empty" { value = true ? {} : { a = 1 } }
output "tomap" { value = tomap({ a = 1, b = "x", c = true }) }
output "lookup" { value = [lookup(var.map, "z", "none"), lookup(local.object, "z", ["other"]), lookup(local.object, "d", 5)] }
output "index" { value = [var.map["a"], local.object["c"], var.object["b"]] }
output "values" { value = [values(local.object), values(var.map), values({})] }
output "keys" { value = [keys(local.object), keys({ b = 1, a = 2, B = 3 })] }
output "for" { value = { for k, v in local.object : k => v if v != null } }
output "for_mixed" { value = [for v in local.object : v] }
output "zipmap" { value = zipmap(["x", "y"], [1, "a"]) }
output "equal" { value = [{ a = 1 } == tomap({ a = 1 }), { a = 1 } == { a = "1" }, {} == tomap({})] }
output "contains" { value = [contains(keys(var.object), "b"), contains([1, "1"], "1"), contains(values(var.map), "1")] }
output "length" { value = [length(local.object), length(var.object), length({})] }
output "list_of_objects" { value = tolist([{ a = 1 }, { a = "x" }]) }
output "try_list_of_objects" { value = try(tolist([{ a = 1 }, { b = "x" }]), "different attributes") }
output "map_of_lists" { value = tomap({ a = ["x"], b = [] }) }
output "setunion" { value = setunion(["b"], ["a", 1]) }
output "flatten_map" { value = flatten([for k, v in { a = [1, 2], b = [] } : [for i in v : { (k) = i }]]) }
output "defaults" { value = { for k, v in { x = null, y = 0, z = "" } : k => v == null ? "default" : v } }
output "numbers_as_keys" { value = { for i in range(3) : i => i * i } }
output "bool_keys" { value = { for k in [true, false] : k => !k } }
output "duplicate" { value = { for v in ["a", "b", "a"] : v => true... } }
