variable "value" {}
variable "extra" {}
output "out" { value = "${var.value} ${var.extra}" }
