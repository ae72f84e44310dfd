# Native and JSON files of one module, and overrides of both kinds.
variable "size" {
  type    = number
  default = 1
}
resource "terraform_data" "x" {
  input            = "native"
  triggers_replace = "kept"
}
module "m" {
  source = "./m"
  a      = "native"
  b      = "native"
}
locals {
  native = "native + ${local.json}"
}
output "x" { value = [terraform_data.x.input, terraform_data.x.triggers_replace, terraform_data.y["k"].input] }
output "m" { value = module.m.both }
output "locals" { value = [local.native, local.json, local.over] }
output "size" { value = var.size }
