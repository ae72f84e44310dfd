variable "subnets" { type = map(map(string)) }
variable "made" {}
locals {
  years = [for s in var.subnets : s.year]
}
resource "terraform_data" "node" {
  for_each = var.subnets
  input    = merge(each.value, { name = each.key })
}
output "names" { value = keys(var.subnets) }
output "mixed" { value = { for k, n in terraform_data.node : k => { cidr = n.input.cidr, name = n.input.name, year = n.input.year } } }
output "text" { value = "made ${var.made}" }
output "known_text" { value = "nodes: ${join(",", keys(terraform_data.node))}" }
output "flags" { value = { any = anytrue([true, var.made == ""]), all = alltrue([var.made == "", true]), year = contains(local.years, "2026"), length = length(local.years) } }
