locals {
  x = 1
  deep = {
    value = [{ name = "n-${local.z}", self = local.settings.second }]
    other = local.y
  }
}
variable "base" { default = { bits = 8, cidr = "10.0.0.0/8" } }
locals {
  y        = local.x * 2
  settings = { first = local.z, second = local.y }
  merged   = merge(local.settings, local.overrides[local.key])
  key      = local.flag ? "on" : "off"
  flag     = local.z == 3
  overrides = {
    on  = { second = "over" }
    off = {}
  }
  cidrs = [for i in range(local.z) : cidrsubnet(var.base.cidr, var.base.bits, i)]
}
output "merged" { value = local.merged }
output "cidrs" { value = local.cidrs }
output "deep" { value = local.deep }
output "names" { value = { local = local.x, "quoted key" = local.y, (local.key) = local.flag, "${local.key}-2" = true, plain_key : "colon" } }
