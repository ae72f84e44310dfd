variable "name" {}
variable "vpcs" { type = map(object({ cidr = string, subnets = map(number) })) }
variable "tags" { type = map(string) }
module "vpc" {
  source   = "../vpc"
  for_each = var.vpcs
  name     = "${var.name}-${each.key}"
  vpc      = each.value
  tags     = merge(var.tags, { vpc = each.key })
}
output "subnets" { value = merge({}, [for vpc in module.vpc : vpc.subnets]...) }
output "tags" { value = [for vpc in module.vpc : vpc.tags] }
