variable "size" {
  type    = number
  default = 1
}
variable "name" { default = "main" }

locals {
  a = "main a"
  b = "main b"
}

resource "terraform_data" "x" {
  count = 3
  input = "main"
}

module "child" {
  source = "./child"
  value  = "main"
  extra  = "kept"
}

output "size" { value = var.size + 0 }
output "name" { value = var.name }
output "locals" { value = [local.a, local.b] }
output "input" { value = terraform_data.x[*].input }
output "child" { value = module.child.out }
output "changed" { value = "main" }
