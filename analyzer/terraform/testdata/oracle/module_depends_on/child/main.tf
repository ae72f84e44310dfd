terraform {
  required_providers {
    terraform = {
      source = "terraform.io/builtin/terraform"
    }
  }
}
variable "name" {}
resource "terraform_data" "one" {
  input            = upper(var.name)
  triggers_replace = { name = var.name, parts = split("-", var.name) }
}
output "name" { value = terraform_data.one.input }
output "triggers" { value = terraform_data.one.triggers_replace.parts }
