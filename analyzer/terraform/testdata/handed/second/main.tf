data "terraform_remote_state" "first" {
  backend  = "local"
  config   = { path = "${path.module}/../first/terraform.tfstate" }
  defaults = { absent = "by default", cidr = "never" }
}
data "terraform_remote_state" "each" {
  for_each = { one = "../first/terraform.tfstate" }
  backend  = "local"
  config   = { path = each.value }
}
locals { outputs = data.terraform_remote_state.first.outputs }
output "cidr" { value = cidrsubnet(local.outputs.cidr, 4, 3) }
output "public" { value = [for z, s in local.outputs.subnets : z if s.public] }
output "zone" { value = data.terraform_remote_state.first.outputs["subnets"]["b"].cidr }
output "decoded" { value = jsondecode(local.outputs.encoded).nested }
output "split" { value = split(",", local.outputs.joined)[1] }
output "number" { value = local.outputs.number + 1 }
output "absent" { value = local.outputs.absent }
output "each" { value = { for k, s in data.terraform_remote_state.each : k => s.outputs.number } }
output "secret" {
  value     = local.outputs.secret
  sensitive = true
}
