# What a conditional makes of sides of different types.
variable "on" { default = true }
variable "list" {
  type    = list(string)
  default = ["a"]
}
output "number_or_text" { value = [var.on ? 1 : "x", var.on ? "x" : 1, !var.on ? 1.50 : "x"] }
output "bool_or_text" { value = [var.on ? true : "x", var.on ? "true" : false] }
output "null_or_number" { value = [var.on ? null : 1, var.on ? 1 : null] }
output "tuples" { value = [var.on ? [1, "a"] : [2, "b"], var.on ? [1] : [1, 2], var.on ? [] : ["a"], !var.on ? [] : [1, "x"]] }
output "list_or_tuple" { value = [var.on ? var.list : [], var.on ? [1] : var.list, var.on ? concat(var.list, [1]) : var.list] }
output "objects" { value = [var.on ? { a = 1 } : { a = "x" }, var.on ? { a = 1, b = true } : { a = 2, b = "x" }, var.on ? { a = 1 } : {}, var.on ? { a = [1] } : { a = [] }] }
output "maps" { value = [var.on ? tomap({ a = 1 }) : {}, var.on ? { a = 1, b = "x" } : tomap({}), var.on ? {} : { a = { b = 1 } }] }
output "sets" { value = [var.on ? toset([1]) : toset(["x"]), var.on ? toset(["b", "a"]) : [], var.on ? ["b", "a", "b"] : toset([])] }
output "nested" { value = var.on ? (!var.on ? "a" : var.on ? "b" : "c") : 1 }
output "chain" { value = [for size in [5, 50, 500] : size < 10 ? "small" : size < 100 ? "medium" : "large"] }
output "lazy" { value = [var.on ? "fine" : file("does-not-exist"), var.on ? 1 : tonumber("x"), !var.on ? var.list[7] : "short", length(var.list) > 3 ? var.list[3] : var.list[0]] }
output "text_condition" { value = ["true" ? 1 : 2, "false" ? 1 : 2] }
output "not" { value = [!var.on, !"false", !(1 == 2)] }
output "for_each_style" { value = { for k, v in(var.on ? { x = 1 } : {}) : k => v } }
resource "terraform_data" "maybe" {
  for_each = var.on ? toset(["a", "b"]) : []
  input    = var.on ? each.key : null
}
resource "terraform_data" "maybe_map" {
  for_each = !var.on ? { a = "x" } : {}
  input    = each.value
}
resource "terraform_data" "counted" {
  count = var.on && length(var.list) == 1 ? 2 : 0
  input = count.index > 0 ? { n = count.index } : { n = "first" }
}
output "counted" { value = terraform_data.counted[*].input.n }
