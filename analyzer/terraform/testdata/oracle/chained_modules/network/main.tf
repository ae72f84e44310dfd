variable "name" { type = string }
variable "cidr" { type = string }
variable "zones" { type = number }
locals {
  blocks = cidrsubnets(var.cidr, [for i in range(var.zones * 2) : i < var.zones ? 4 : 6]...)
}
output "private" { value = slice(local.blocks, 0, var.zones) }
output "public" { value = slice(local.blocks, var.zones, length(local.blocks)) }
output "cidr" { value = var.cidr }
output "name" { value = "vpc-${var.name}" }
