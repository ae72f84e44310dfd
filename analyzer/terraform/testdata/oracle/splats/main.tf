# Splats over lists, tuples, sets, single values and null.
resource "terraform_data" "many" {
  count = 3
  input = { id = count.index, tags = [for i in range(count.index) : "t${i}"] }
}
resource "terraform_data" "keyed" {
  for_each = { a = 1, b = 2 }
  input    = { n = each.value }
}
resource "terraform_data" "single" {
  input = { n = 9 }
}
variable "list" {
  type    = list(object({ a = object({ b = list(number) }) }))
  default = [{ a = { b = [1, 2] } }, { a = { b = [] } }]
}
variable "set" {
  type    = set(object({ name = string }))
  default = [{ name = "z" }, { name = "y" }]
}
variable "null_object" {
  type    = object({ a = string })
  default = null
}
output "input" { value = terraform_data.many[*].input.id }
output "tags" { value = terraform_data.many[*].input.tags }
output "flat" { value = flatten(terraform_data.many[*].input.tags) }
output "keyed" { value = values(terraform_data.keyed)[*].input.n }
output "single" { value = terraform_data.single[*].input.n }
output "list" { value = var.list[*].a.b }
output "deep" { value = var.list[*].a.b[*] }
output "set" { value = var.set[*].name }
output "null" { value = var.null_object[*].a }
output "one_null" { value = one(var.null_object[*].a) }
output "string" { value = "text"[*] }
output "objects" { value = [{ a = 1 }, { a = "x" }][*].a }
output "object" { value = { a = 1 }[*].a }
output "length" { value = [length(terraform_data.many[*].id), length(var.null_object[*]), length(var.set[*])] }
output "attribute_only" { value = var.list.*.a.b }
output "nested_lists" { value = [[1, 2], [3]][*][0] }
output "for_splat" { value = [for x in var.list[*].a : x.b] }
output "join" { value = join(",", terraform_data.many[*].input.id) }
