variable "name" {}
variable "vpc" {}
variable "tags" {}
resource "terraform_data" "subnet" {
  for_each = var.vpc.subnets
  input    = { cidr = cidrsubnet(var.vpc.cidr, 4, each.value), tags = merge(var.tags, { Name = "${var.name}-${each.key}" }) }
}
resource "terraform_data" "association" {
  for_each = terraform_data.subnet
  input    = "${each.key}:${each.value.input.tags.Name}"
}
output "subnets" { value = { for key, s in terraform_data.subnet : "${var.name}-${key}" => s.input.cidr } }
output "tags" { value = var.tags }
