data "tfe_outputs" "named" {
  organization = "acme"
  workspace    = "named"
}
data "tfe_outputs" "other_organization" {
  organization = "emca"
  workspace    = "named"
}
data "tfe_outputs" "vpc" {
  organization = "acme"
  workspace    = "vpc-${"prod"}"
}
data "tfe_outputs" "app" {
  organization = "acme"
  workspace    = "app-prod"
}
data "tfe_outputs" "none" {
  organization = "acme"
  workspace    = "app-test"
}
data "terraform_remote_state" "prefix" {
  backend   = "remote"
  workspace = "prod"
  config = {
    organization = "acme"
    workspaces   = { prefix = "prefixed-" }
  }
}
data "terraform_remote_state" "name" {
  backend = "remote"
  config  = { organization = "acme", workspaces = { name = "prefixed-test" } }
}
output "named" { value = data.tfe_outputs.named.values.name }
output "nonsensitive" { value = data.tfe_outputs.named.nonsensitive_values.name }
output "other_organization" { value = data.tfe_outputs.other_organization.values.name }
output "vpc" { value = data.tfe_outputs.vpc.values.id }
output "app" { value = data.tfe_outputs.app.nonsensitive_values.id }
output "none" { value = data.tfe_outputs.none.nonsensitive_values.id }
output "prefix" { value = data.terraform_remote_state.prefix.outputs.name }
output "name" { value = data.terraform_remote_state.name.outputs.name }
variable "environment" {}
data "tfe_outputs" "alike" {
  organization = "acme"
  workspace    = "vpc-${var.environment}"
}
data "tfe_outputs" "unlike" {
  organization = "acme"
  workspace    = "${var.environment}-vpc"
}
output "alike" { value = data.tfe_outputs.alike.nonsensitive_values.id }
output "unlike" { value = data.tfe_outputs.unlike.nonsensitive_values.id }
