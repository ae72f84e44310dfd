variable "name" { type = string }
variable "cidr" { type = string }
variable "zones" { type = list(string) }
variable "tags" {
  type    = map(string)
  default = {}
}

module "subnet" {
  source   = "./subnet"
  for_each = { for i, zone in var.zones : zone => i }
  cidr     = cidrsubnet(var.cidr, 8, each.value)
  name     = "${var.name}-${each.key}"
}

resource "terraform_data" "network" {
  input = merge(var.tags, { Name = var.name })
}

output "cidrs" { value = [for subnet in module.subnet : subnet.cidr] }
output "subnets" { value = module.subnet }
output "tags" { value = terraform_data.network.input }
output "path" { value = path.module }
