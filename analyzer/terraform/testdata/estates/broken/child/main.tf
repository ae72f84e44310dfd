variable "name" {}
output "name" { value = var.name }
output "broken" { value = var.nme }
