variable "unknown" {}
data "terraform_remote_state" "two" {
  backend = "s3"
  config  = { bucket = "states-two", key = "same.tfstate" }
}
data "terraform_remote_state" "three" {
  backend = "s3"
  config  = { bucket = "states-three", key = "same.tfstate" }
}
data "terraform_remote_state" "either" {
  backend = "s3"
  config  = { bucket = var.unknown, key = "same.tfstate" }
}
data "terraform_remote_state" "twin" {
  backend = "s3"
  config  = { bucket = "states-two", key = "twin.tfstate" }
}
output "two" { value = data.terraform_remote_state.two.outputs.name }
output "three" { value = data.terraform_remote_state.three.outputs.name }
output "either" { value = data.terraform_remote_state.either.outputs.name }
output "twin" { value = data.terraform_remote_state.twin.outputs.name }
