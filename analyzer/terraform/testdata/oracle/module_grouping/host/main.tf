variable "name" {}
variable "zone" {}
output "name" { value = var.name }
output "zone" { value = var.zone }
output "role" { value = trim(var.name, "0123456789") }
output "address" { value = cidrhost("10.0.${index(["a", "b", "c"], var.zone)}.0/24", parseint(regex("[0-9]+$", var.name), 10) + 9) }
