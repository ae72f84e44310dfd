# Marks that hide values from people don't hide them from expressions.
variable "secret" {
  type      = map(string)
  sensitive = true
  default   = { key = "psk-1", cidr = "10.70.0.0/16" }
}
locals {
  list   = [for k, v in var.secret : v]
  object = { plain = "x", hidden = var.secret.key }
  cidr   = nonsensitive(var.secret.cidr)
}
resource "terraform_data" "tunnel" {
  for_each = nonsensitive(toset(keys(var.secret)))
  input    = { name = each.key, value = var.secret[each.key] }
}
output "cidr" { value = cidrsubnet(local.cidr, 8, 1) }
output "plain" { value = local.object.plain }
output "names" { value = [for t in terraform_data.tunnel : t.input.name] }
output "length" { value = nonsensitive(length(var.secret)) }
output "issensitive" { value = [issensitive(var.secret), issensitive(local.list), issensitive(local.object), issensitive(local.object.hidden), issensitive(local.cidr), issensitive(sensitive("x")), issensitive("x")] }
output "comparison" { value = nonsensitive(var.secret.key == "psk-1") }
output "conditional" { value = nonsensitive(var.secret.key == "" ? "none" : "some") }
output "try" { value = nonsensitive(try(var.secret.missing, var.secret["key"])) }
output "can" { value = can(var.secret.missing) }
output "json" { value = nonsensitive(jsonencode(var.secret)) }
output "merge" { value = nonsensitive(merge(var.secret, { extra = "y" }))["extra"] }
output "template" { value = nonsensitive("k=${var.secret.key}") }
output "keys" {
  value     = keys(var.secret)
  sensitive = true
}
output "all" {
  value     = var.secret
  sensitive = true
}
