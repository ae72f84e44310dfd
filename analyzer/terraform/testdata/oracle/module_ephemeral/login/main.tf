variable "token" {
  type      = string
  ephemeral = true
}
locals {
  header = "Bearer ${var.token}"
}
output "token" {
  value     = local.header
  ephemeral = true
}
output "user" { value = "admin" }
