variable "path" {}
variable "number" {}
module "vpc" {
  source   = "../../vpc"
  for_each = toset(["a", "b"])
  path     = "${var.path}/${each.key}"
  cidr     = cidrsubnet("10.0.0.0/8", 8, var.number * 16 + index(["a", "b"], each.value))
}
output "path" { value = var.path }
output "vpcs" { value = module.vpc }
