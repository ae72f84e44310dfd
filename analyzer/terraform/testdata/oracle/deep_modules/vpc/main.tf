variable "path" {}
variable "cidr" {}
module "subnet" {
  source = "./subnet"
  count  = 2
  cidr   = cidrsubnet(var.cidr, 8, count.index)
  tags   = { path = var.path, zone = count.index }
}
output "subnets" { value = module.subnet[*].description }
