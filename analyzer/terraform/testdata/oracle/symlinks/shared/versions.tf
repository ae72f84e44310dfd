variable "environment" { default = "shared" }
locals {
  shared = "from a link in ${basename(path.module)}"
}
output "shared" { value = [local.shared, var.environment] }
