variable "cidr" {}
variable "peer_cidr" {}
variable "peer_name" {}
variable "name" {}
resource "terraform_data" "route" {
  input = { destination = var.peer_cidr, via = "pcx-${var.peer_name}" }
}
output "cidr" { value = cidrsubnet(var.cidr, 0, 0) }
output "name" { value = upper(var.name) }
output "label" { value = "${var.name}:${var.cidr}" }
output "route" { value = terraform_data.route.input }
