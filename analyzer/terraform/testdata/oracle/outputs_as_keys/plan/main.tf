variable "tiers" { type = list(string) }
variable "base" {
  type    = string
  default = "172.20.0.0/16"
}
output "names" { value = sort([for tier in var.tiers : "${tier}-a"]) }
output "subnets" {
  value = { for i, tier in var.tiers : "${tier}-a" => { cidr = cidrsubnet(var.base, 3, i), index = i } }
}
output "enabled" { value = contains(var.tiers, "pods") }
