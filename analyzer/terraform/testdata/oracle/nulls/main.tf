# null in every place where people put it.
variable "name" {
  type    = string
  default = null
}
variable "cidrs" {
  type    = list(string)
  default = null
}
variable "tags" {
  type    = map(string)
  default = { a = null, b = "x" }
}
locals {
  object = { a = null, b = { c = null } }
}
resource "terraform_data" "null_input" {
  input = null
}
resource "terraform_data" "no_input" {}
resource "terraform_data" "conditional" {
  for_each = { for k, v in var.tags : k => v if v != null }
  input    = var.name != null ? var.name : "unnamed-${each.key}"
}
output "coalesce" { value = [coalesce(var.name, "fallback"), coalescelist(coalesce(var.cidrs, []), ["10.0.0.0/8"])] }
output "conditional" { value = [var.name == null ? "null" : "set", var.name != null, var.cidrs == null] }
output "or_empty" { value = [for c in coalesce(var.cidrs, []) : c] }
output "ternary" { value = [for c in var.cidrs == null ? ["default"] : var.cidrs : c] }
output "try_length" { value = try(length(var.cidrs), 0) }
output "splat" { value = length(var.name[*]) }
output "inner" { value = [local.object.a, try(local.object.b.c, "x"), try(local.object.a.x, "inside")] }
output "list" { value = [null, 1, null] }
output "map" { value = var.tags }
output "merge" { value = merge(var.tags, null, { c = null }) }
output "merge_nulls" { value = try(merge(null, null), "error") }
output "concat" { value = [for x in concat([null], ["a"]) : x == null ? "-" : x] }
output "equal" { value = [null == null, var.name == var.name, [null] == [null], { a = null } == { a = null }, local.object.a == local.object.b.c] }
output "lookup" { value = [lookup(local.object, "a", "default"), lookup(var.tags, "a", "default"), lookup(var.tags, "z", "default")] }
output "json" { value = [jsonencode(null), jsonencode(local.object), jsondecode("null"), jsonencode([null])] }
output "yaml" { value = [yamlencode(local.object), yamldecode("a: null\nb: ~\nc:")] }
output "compact" { value = compact([null, "", "a"]) }
output "to" { value = [tostring(null), tonumber(null), tolist(null), tomap(null)] }
output "type_of_conditional" { value = true ? null : "x" }
output "keys" { value = keys({ a = null }) }
output "input" { value = [terraform_data.null_input.input, terraform_data.no_input.input, try(terraform_data.no_input.input.x, "none")] }
output "one" { value = [one([]), one([null])] }
output "contains" { value = [contains([null, "a"], "a"), try(contains(["a"], null), "null is refused")] }
output "distinct" { value = distinct([null, "a", null]) }
output "flatten" { value = flatten([[null], ["a", [null]]]) }
output "template" { value = "${var.name == null ? "" : "x"}|%{if var.cidrs == null}none%{endif}" }
output "nothing" { value = null }
