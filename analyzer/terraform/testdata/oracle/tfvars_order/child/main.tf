variable "plain" { default = "default of the child" }
output "plain" { value = var.plain }
