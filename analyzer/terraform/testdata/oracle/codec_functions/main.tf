# Functions of the provider that Terraform has built in, in modules too.
terraform {
  required_providers {
    terraform = {
      source = "terraform.io/builtin/terraform"
    }
  }
}
locals {
  settings = { cidr = "10.0.0.0/16", zones = ["a", "b"], nested = { on = true, off = null, n = 1.50 }, "odd key" = "q\"\n$${x}" }
  decoded  = provider::terraform::decode_tfvars(<<-EOT
    region = "eu-west-1" # where
    ports  = [80, 443]
    tags   = { a = "x", "b c" = 1 }
    multi  = <<-E
      line
    E
  EOT
  )
}
module "codec" {
  source   = "./codec"
  for_each = { for name, port in zipmap(["http", "https"], local.decoded.ports) : name => { port = port, region = local.decoded.region } }
  value    = each.value
}
resource "terraform_data" "file" {
  input = provider::terraform::encode_tfvars({ a = 1, b = [true, "x"], c = { d = null } })
}
output "encoded" { value = provider::terraform::encode_expr(local.settings) }
output "scalars" { value = [for v in ["x", 1, true, [], {}, 1.50, "a\nb", "$${y}"] : provider::terraform::encode_expr(v)] }
output "decoded" { value = local.decoded }
output "round" { value = provider::terraform::decode_tfvars(terraform_data.file.input) }
output "codec" { value = { for name, c in module.codec : name => c.text } }
output "sets" { value = provider::terraform::encode_expr(toset(["b", "a"])) }
output "map" { value = provider::terraform::encode_tfvars(tomap({ z = "1", a = "2" })) }
output "core" { value = [core::upper("x"), core::cidrsubnet("10.0.0.0/8", 8, 2), core::length([1])] }
output "try" { value = try(provider::terraform::decode_tfvars("not ["), "malformed") }
output "unknown" { value = provider::terraform::encode_expr([timestamp()]) }
