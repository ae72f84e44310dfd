variable "peers" {}
variable "name" {}
resource "terraform_data" "tunnel" {
  input = { cidr = var.peers[var.name].cidr, name = var.name }
}
output "cidr" {
  value     = terraform_data.tunnel.input.cidr
  sensitive = true
}
output "name" { value = terraform_data.tunnel.input.name }
output "all" {
  value     = var.peers[var.name]
  sensitive = true
}
output "marked" {
  value     = "plain"
  sensitive = true
}
