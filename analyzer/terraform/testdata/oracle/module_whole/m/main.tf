variable "value" { type = any }
output "value" { value = var.value }
output "fixed" { value = [true, null] }
