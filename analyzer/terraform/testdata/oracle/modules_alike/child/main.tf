variable "name" {}
variable "value" {}
locals {
  name = { name = var.name }
}
resource "terraform_data" "name" {
  input = local.name.name
}
output "name" { value = terraform_data.name.input }
output "value" { value = var.value }
