variable "name" { type = string }
output "label" { value = "thing-${var.name}" }
