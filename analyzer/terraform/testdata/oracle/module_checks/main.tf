# Conditions of all kinds that hold, and hence change nothing.
module "checked" {
  source   = "./checked"
  for_each = { small = 2, large = 5 }
  size     = each.value
  cidr     = "10.${each.value}.0.0/16"
}
check "sizes" {
  assert {
    condition     = alltrue([for m in module.checked : m.size > 1])
    error_message = "Sizes: ${join(", ", [for m in module.checked : m.size])}."
  }
  assert {
    condition     = module.checked["small"].size < module.checked["large"].size
    error_message = "Small is not small."
  }
}
output "checked" { value = module.checked }
