data "terraform_remote_state" "network" {
  backend = "gcs"
  config = {
    bucket = "states"
    prefix = "prod/network"
  }
}
data "terraform_remote_state" "top" {
  backend = "gcs"
  config  = { bucket = "states" }
}
output "name" { value = data.terraform_remote_state.network.outputs.name }
output "top" { value = data.terraform_remote_state.top.outputs.name }
