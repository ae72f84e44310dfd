variable "name" { type = string }
variable "trusted" { type = list(string) }
locals {
  template = "$${name}:%%{ for t in trusted } $${t}%%{ endfor }"
}
output "config" {
  value = templatefile("${path.module}/templates/nginx.conf.tftpl", {
    name = var.name, trusted = var.trusted, ports = { http = 80, https = 443 }, header = null
  })
}
output "user_data" {
  value = base64encode(templatefile("${path.module}/templates/user_data.sh", { cluster = var.name, labels = { zone = "a", pool = var.name } }))
}
output "settings" {
  value = yamldecode(templatefile("${path.module}/templates/values.yaml.tftpl", { trusted = var.trusted, replicas = length(var.trusted) + 1 }))
}
output "inline" { value = templatestring(local.template, { name = var.name, trusted = var.trusted }) }
