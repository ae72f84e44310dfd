variable "argument" {}
variable "object" {}
variable "unset" { default = "the child's default" }

resource "test" "inside" {
  for_each = { k = var.argument }
  argument = each.value
  name     = var.object.name
  key      = each.key
  unset    = var.unset
}

output "out" { value = test.inside["k"].argument }
output "nested" { value = var.object }
output "own" { value = var.unset }
