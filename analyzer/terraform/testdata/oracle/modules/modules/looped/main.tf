variable "first" {}
variable "second" {}
output "upper" { value = upper(var.first) }
output "both" { value = "${var.first}${var.second}" }
