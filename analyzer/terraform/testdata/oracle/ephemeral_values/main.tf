# Ephemeral values may be computed with, but not kept.
variable "token" {
  type      = string
  ephemeral = true
  default   = "abc"
}
variable "settings" {
  type      = object({ user = string, password = optional(string, "secret") })
  ephemeral = true
  default   = { user = "u" }
}
locals {
  header = "Bearer ${var.token}"
  parts  = split("", var.token)
}
resource "terraform_data" "kept" {
  input = { user = ephemeralasnull(var.settings.user), plain = "x" }
}
output "nulled" { value = ephemeralasnull({ header = local.header, plain = "kept", list = local.parts }) }
output "plain" { value = ephemeralasnull("not ephemeral") }
output "kept" { value = terraform_data.kept.input.plain }
