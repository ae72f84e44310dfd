# Sensitive values through modules: Terraform hides them, and they stay values.
variable "peers" {
  type      = map(object({ cidr = string, key = string }))
  sensitive = true
  default   = { hq = { cidr = "10.50.0.0/16", key = "s3cret" }, lab = { cidr = "10.60.0.0/16", key = "other" } }
}
module "vpn" {
  source = "./vpn"
  peers  = var.peers
  for_each = nonsensitive(toset(keys(var.peers)))
  name     = each.key
}
output "cidrs" { value = { for name, vpn in module.vpn : name => nonsensitive(vpn.cidr) } }
output "hidden" {
  value     = { for name, vpn in module.vpn : name => vpn.all }
  sensitive = true
}
output "names" { value = [for vpn in module.vpn : vpn.name] }
output "is" { value = { for name, vpn in module.vpn : name => [issensitive(vpn.cidr), issensitive(vpn.name), issensitive(vpn.marked)] } }
