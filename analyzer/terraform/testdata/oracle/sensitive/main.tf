# Sensitive and ephemeral values are values like others.
variable "secret" {
  type      = string
  default   = "s3cr3t"
  sensitive = true
}
variable "passing" {
  type      = string
  default   = "gone"
  ephemeral = true
}

locals {
  mixed = { open = "x", secret = var.secret, list = [sensitive(1), 2] }
}

module "child" {
  source = "./child"
  secret = var.secret
}

resource "terraform_data" "secret" {
  input = local.mixed
}

output "secret" {
  value     = "got ${var.secret}"
  sensitive = true
}
output "open" { value = local.mixed.open }
output "length" { value = nonsensitive(length(var.secret)) }
output "is" { value = [issensitive(var.secret), issensitive(local.mixed.open), issensitive("${var.secret}!"), issensitive(local.mixed.list)] }
output "nulled" { value = ephemeralasnull(var.passing) }
output "child" { value = nonsensitive(module.child.out) }
output "keys" { value = keys(local.mixed) }
output "hash" { value = nonsensitive(sha256(var.secret)) }
