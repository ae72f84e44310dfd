data "terraform_remote_state" "network" {
  backend = "local"
  config  = { path = "${path.module}/../network/terraform.tfstate" }
}
data "terraform_remote_state" "cwd" {
  backend = "local"
  config  = { path = "${path.cwd}/../network/terraform.tfstate" }
}
# A root module that isn't here, and the state that it has left.
data "terraform_remote_state" "file" {
  backend = "local"
  config  = { path = "../gone/terraform.tfstate" }
}
data "terraform_remote_state" "none" {
  backend = "local"
  config  = { path = "../nowhere/terraform.tfstate" }
}
output "name" { value = data.terraform_remote_state.network.outputs.name }
output "cwd" { value = data.terraform_remote_state.cwd.outputs.name }
output "file" { value = data.terraform_remote_state.file.outputs.ids[1] }
output "tried" { value = try(data.terraform_remote_state.file.outputs.other, "not there") }
output "none" { value = data.terraform_remote_state.none.outputs.name }
