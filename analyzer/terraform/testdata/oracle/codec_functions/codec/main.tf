terraform {
  required_providers {
    builtin = {
      source = "terraform.io/builtin/terraform"
    }
  }
}
variable "value" { type = any }
output "text" { value = trimspace(provider::builtin::encode_tfvars(var.value)) }
