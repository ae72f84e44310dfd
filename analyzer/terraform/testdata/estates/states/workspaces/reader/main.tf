data "terraform_remote_state" "plain" {
  backend   = "s3"
  workspace = "prod"
  config    = { bucket = "states", key = "plain.tfstate", workspace_key_prefix = "plain" }
}
data "terraform_remote_state" "path" {
  backend = "s3"
  config  = { bucket = "states", key = "plain/prod/plain.tfstate" }
}
data "terraform_remote_state" "other_prefix" {
  backend   = "s3"
  workspace = "prod"
  config    = { bucket = "states", key = "plain.tfstate" }
}
data "terraform_remote_state" "prod" {
  backend   = "s3"
  workspace = "prod"
  config    = { bucket = "states", key = "uses.tfstate" }
}
data "terraform_remote_state" "own" {
  backend   = "s3"
  workspace = terraform.workspace
  config    = { bucket = "states", key = "uses.tfstate" }
}
output "plain" { value = data.terraform_remote_state.plain.outputs.name }
output "path" { value = data.terraform_remote_state.path.outputs.name }
output "other_prefix" { value = data.terraform_remote_state.other_prefix.outputs.name }
output "prod" { value = data.terraform_remote_state.prod.outputs.name }
output "own" { value = data.terraform_remote_state.own.outputs.name }
