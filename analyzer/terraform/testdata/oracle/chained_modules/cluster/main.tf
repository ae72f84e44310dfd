variable "name" {}
variable "network" {
  type = object({ name = string, private = list(string), public = optional(list(string)), absent = optional(string, "none") })
}
resource "terraform_data" "node" {
  count = length(var.network.private)
  input = { subnet = var.network.private[count.index], name = format("%s-%02d", var.name, count.index + 1) }
}
output "nodes" { value = terraform_data.node[*].input.subnet }
output "summary" { value = "${var.name} in ${var.network.name}: ${join(", ", [for n in terraform_data.node : n.input.name])} (${var.network.absent})" }
