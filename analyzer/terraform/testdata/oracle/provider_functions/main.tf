terraform {
  required_providers {
    terraform = {
      source = "terraform.io/builtin/terraform"
    }
  }
}
output "tfvars" { value = provider::terraform::encode_tfvars({ b = [1, "x"], a = { k = null } }) }
output "back" { value = provider::terraform::decode_tfvars("x = [1, 2]\ny = \"z\"\n") }
output "expression" { value = provider::terraform::encode_expr({ a = [true], "b c" = "$${x}" }) }
output "core" { value = core::max(1, 2) }
