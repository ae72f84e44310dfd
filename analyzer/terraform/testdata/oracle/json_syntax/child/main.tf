variable "zone" {}
variable "literal" {}
output "out" { value = "${var.zone}: ${join("/", var.literal)}" }
