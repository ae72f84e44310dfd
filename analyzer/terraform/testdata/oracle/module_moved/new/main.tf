variable "value" {}
resource "terraform_data" "y" {
  count = var.value
  input = var.value * 10
}
moved {
  from = terraform_data.z
  to   = terraform_data.y
}
output "y" { value = terraform_data.y[*].input }
