variable "secret" {}
output "out" {
  value     = upper(var.secret)
  sensitive = true
}
