variable "name" {
  default = "override"
}
resource "terraform_data" "x" {
  count = 2
}
module "child" {
  value = "override"
}
output "changed" {
  value = "override"
}
