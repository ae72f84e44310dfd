variable "name" {
  type        = string
  description = "kept"
}
variable "cidr" {
  type    = string
  default = "10.0.0.0/16"
}
variable "bits" {
  type    = number
  default = 4
}
locals {
  zones = ["a", "b"]
  kept  = "kept"
}
resource "terraform_data" "subnet" {
  for_each = toset(local.zones)
  input    = { cidr = var.cidr, zone = each.key }
  lifecycle {
    create_before_destroy = true
  }
}
output "subnets" {
  value       = [for s in terraform_data.subnet : s.input]
  description = "before"
}
output "settings" { value = [var.name, var.cidr, var.bits, local.kept] }
