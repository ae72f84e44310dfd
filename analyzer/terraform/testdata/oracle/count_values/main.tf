# What count and for_each make of values that aren't quite what they ask for.
variable "enabled" { default = "true" }
variable "sizes" { default = ["1", "2"] }
locals {
  names = { "" = "empty", " " = "space", "a/b" = "slash", "ünï" = "unicode", "q\"q" = "quote", "$${x}" = "template", "n\nl" = "newline" }
}
resource "terraform_data" "text" {
  count = var.enabled ? "2" : "0"
  input = count.index
}
resource "terraform_data" "sum" {
  count = sum([for s in var.sizes : tonumber(s)])
  input = "${count.index + 1} of 3"
}
resource "terraform_data" "float" {
  count = 1.0 + 1
  input = count.index % 2 == 0
}
resource "terraform_data" "odd_keys" {
  for_each = local.names
  input    = "${each.key}|${each.value}"
}
resource "terraform_data" "objects" {
  for_each = { for s in [{ id = "x", n = 1 }, { id = "y", n = null }] : s.id => s }
  input    = each.value.n
}
resource "terraform_data" "mixed" {
  for_each = { a = 1, b = "two", c = [3] }
  input    = each.value
}
resource "terraform_data" "by_map" {
  for_each = tomap({ a = 1, b = "true" })
  input    = each.value
}
resource "terraform_data" "empty" {
  for_each = {}
  input    = each.value
}
resource "terraform_data" "set_of_numbers" {
  for_each = toset([for n in [3, 1, 2] : tostring(n)])
  input    = each.value + 1
}
resource "terraform_data" "nested" {
  for_each = { for k, v in terraform_data.mixed : upper(k) => v.input if k != "b" }
  input    = { (each.key) = each.value }
}
output "keys" { value = keys(terraform_data.odd_keys) }
output "inputs" { value = [for d in terraform_data.odd_keys : d.input] }
output "counts" { value = [length(terraform_data.text), length(terraform_data.sum), length(terraform_data.empty)] }
output "floats" { value = terraform_data.float[*].input }
output "index" { value = [terraform_data.odd_keys["q\"q"].input, terraform_data.odd_keys["$${x}"].input, terraform_data.text["1"].input, terraform_data.mixed["c"].input[0]] }
