# moved, removed and import blocks say what was, and disturb no value.
moved {
  from = module.old
  to   = module.new["a"]
}
moved {
  from = module.new["a"].terraform_data.x
  to   = module.new["a"].terraform_data.y[0]
}
moved {
  from = terraform_data.single
  to   = terraform_data.many[0]
}
removed {
  from = module.gone
  lifecycle {
    destroy = false
  }
}
removed {
  from = terraform_data.lost
  lifecycle {
    destroy = true
  }
}
import {
  to = terraform_data.imported
  id = "an-id"
}
import {
  for_each = { k = "other-id" }
  to       = terraform_data.keyed[each.key]
  id       = each.value
}
resource "terraform_data" "imported" {}
resource "terraform_data" "keyed" {
  for_each = toset(["k"])
}
resource "terraform_data" "many" {
  count = 2
  input = "many-${count.index}"
}
module "new" {
  source   = "./new"
  for_each = { a = 1, b = 2 }
  value    = each.value
}
output "many" { value = terraform_data.many[*].input }
output "new" { value = module.new }
