# Another workspace than the default one chooses among maps.
locals {
  by_workspace = {
    default = { size = 1, cidr = "10.0.0.0/16" }
    prod    = { size = 3, cidr = "10.9.0.0/16" }
  }
  chosen = local.by_workspace[terraform.workspace]
  other  = lookup(local.by_workspace, "none", local.by_workspace["default"])
}
resource "terraform_data" "node" {
  count = local.chosen.size
  input = cidrhost(local.chosen.cidr, count.index + 10)
}
output "name" { value = "net-${terraform.workspace}" }
output "chosen" { value = local.chosen }
output "other" { value = local.other.size }
