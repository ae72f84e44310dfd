variable "value" { type = list(string) }
output "out" { value = join("-", var.value) }
