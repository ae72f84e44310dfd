# Sets: order, duplicates, objects in them, and what makes lists of them.
variable "rules" {
  type = set(object({ port = number, cidr = string, note = optional(string, "none") }))
  default = [
    { port = 443, cidr = "10.0.0.0/8" },
    { port = "443", cidr = "10.0.0.0/8", note = "none" },
    { port = 80, cidr = "10.0.0.0/8", note = "plain" },
    { port = 8, cidr = "0.0.0.0/0", note = null },
  ]
}
variable "ports" {
  type    = set(number)
  default = [443, 80, 8080, 9, 80]
}
locals {
  keyed = { for r in var.rules : "${r.cidr}:${r.port}" => r }
}
resource "terraform_data" "rule" {
  for_each = local.keyed
  input    = each.value.note
}
resource "terraform_data" "port" {
  for_each = toset([for p in var.ports : tostring(p)])
  input    = each.key + 0
}
output "rules" { value = [for r in var.rules : "${r.port} ${r.cidr} ${r.note == null ? "null" : r.note}"] }
output "sorted" { value = sort([for r in var.rules : format("%05d", r.port)]) }
output "ports" { value = [tolist(var.ports), sort([for p in var.ports : format("%05d", p)]), sum(var.ports)] }
output "unions" { value = [setunion(["b", "a"], ["c", "a"]), setintersection(["a", "b"], ["b", "c"]), setsubtract(["a", "b"], ["b"])] }
output "strings" { value = [for s in toset(["é", "z", "a", "B", "10", "9"]) : s] }
output "bools" { value = tolist(toset([true, false, true])) }
output "mixed" { value = toset(["1", 1, true]) }
output "lists" { value = toset([["b"], ["a", "b"], ["a"], ["b"]]) }
output "objects" { value = toset([{ a = 2 }, { a = 10 }, { a = 2 }]) }
output "contains" { value = [contains(var.ports, 80), contains(var.ports, "80"), contains(toset(["a"]), "b")] }
output "product" { value = setproduct(toset(["b", "a"]), toset([2, 1])) }
output "product_lists" { value = setproduct(["b", "a"], [2, 1], [true]) }
output "product_empty" { value = setproduct(["a"], []) }
output "equal" { value = [toset([1, 2]) == toset([2, 1]), toset(["a"]) == ["a"], tolist(toset(["b", "a"])) == tolist(["a", "b"])] }
output "length" { value = [length(var.rules), length(toset([]))] }
output "element" { value = [tolist(var.ports)[0], one(toset(["x"])), element(tolist(toset(["b", "a"])), 0)] }
output "concat" { value = concat(tolist(toset(["b", "a"])), ["c"]) }
output "distinct" { value = [distinct(["b", "a", "b"]), distinct([{ x = 1 }, { x = 1 }])] }
output "compact" { value = compact(["a", "", null, "b"]) }
