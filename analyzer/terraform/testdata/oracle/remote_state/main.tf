# The outputs of another root module, read from its state.
data "terraform_remote_state" "network" {
  backend = "local"
  config = {
    path = "${path.module}/network.tfstate"
  }
}
data "terraform_remote_state" "absent" {
  count   = 0
  backend = "local"
  config  = { path = "none.tfstate" }
}
locals {
  outputs = data.terraform_remote_state.network.outputs
}
resource "terraform_data" "known" {
  input = { backend = data.terraform_remote_state.network.backend, workspace = data.terraform_remote_state.network.workspace }
}
output "vpc_id" { value = data.terraform_remote_state.network.outputs.vpc_id }
output "cidr" { value = data.terraform_remote_state.network.outputs.private_cidrs[1] }
output "subnet" { value = local.outputs.subnets["a"].cidr }
output "beside" { value = { vpc = local.outputs.vpc_id, name = "known" }.name }
output "try" { value = try(local.outputs.missing, "no such output") }
output "absent" { value = try(data.terraform_remote_state.absent[0].outputs.vpc_id, "none") }
output "absent_one" { value = one(data.terraform_remote_state.absent[*].outputs) }
output "config" { value = data.terraform_remote_state.network.config.path }
