variable "index" { type = number }
output "zone" { value = { name = "eu-central-1${["a", "b", "c", "d", "e", "f", "g", "h"][var.index]}", id = var.index } }
output "cidrs" { value = [for i in range(2) : cidrsubnet("10.64.0.0/12", 8, var.index * 2 + i)] }
output "hosts" { value = [{ address = cidrhost("10.0.0.0/24", var.index) }] }
