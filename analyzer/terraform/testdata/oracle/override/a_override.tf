variable "size" {
  default = "5"
}
locals {
  a = "a_override"
}
resource "terraform_data" "x" {
  input = "a_override"
}
output "changed" {
  value = "a_override"
}
