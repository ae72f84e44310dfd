# The formulas by which people lay out networks.
variable "cidr" { default = "10.32.0.0/14" }
variable "azs" { default = 3 }
variable "newbits" { default = { private = 3, public = 8, intra = 8, database = 7 } }
locals {
  names    = sort(keys(var.newbits))
  bits     = flatten([for name in local.names : [for _ in range(var.azs) : var.newbits[name]]])
  sorted   = cidrsubnets(var.cidr, sort([for b in local.bits : format("%02d", b)])...)
  split    = chunklist(local.sorted, var.azs)
  half     = [cidrsubnet(var.cidr, 1, 0), cidrsubnet(var.cidr, 1, 1)]
  private  = [for i in range(var.azs) : cidrsubnet(local.half[0], 2, i)]
  public   = [for i in range(var.azs) : cidrsubnet(local.half[1], 8, i)]
  pods     = [for i in range(var.azs) : cidrsubnet("100.64.0.0/10", 6, i * 2 + 1)]
  offset   = [for i, p in local.public : cidrsubnet(var.cidr, 10, pow(2, 9) + i)]
  ipv6     = cidrsubnet("2001:db8:1200::/40", 16, 4096)
  ipv6_all = [for i in range(2) : cidrsubnet(local.ipv6, 8, i)]
}
output "split" { value = zipmap(local.names, slice(local.split, 0, length(local.names))) }
output "layout" { value = { private = local.private, public = local.public, pods = local.pods, offset = local.offset } }
output "ipv6" { value = [local.ipv6, local.ipv6_all, cidrhost(local.ipv6, 10), cidrhost(local.ipv6, -1), cidrsubnet("::/0", 3, 1)] }
output "hosts" { value = { for p in local.private : p => { router = cidrhost(p, 1), dns = cidrhost(p, 2), last = cidrhost(p, -2), mask = cidrnetmask(p) } } }
output "sizes" { value = [for c in concat(local.private, local.public) : pow(2, 32 - tonumber(split("/", c)[1])) - 5] }
output "in_vpc" { value = [for c in local.private : cidrsubnet("${cidrhost(c, 0)}/14", 0, 0) == var.cidr] }
output "normalised" { value = [cidrsubnet("10.1.2.3/16", 8, 1), cidrhost("10.1.2.3/16", 5), cidrnetmask("10.1.2.3/22"), cidrsubnet("10.0.0.0/8", 0, 0)] }
output "zeros" { value = [try(cidrhost("010.001.000.000/8", 1), "refused"), try(cidrsubnet("10.0.0.0/08", 8, 1), "refused")] }
output "errors" { value = [try(cidrsubnet("10.0.0.0/8", 25, 0), "too small"), try(cidrsubnet("10.0.0.0/8", 2, 4), "beyond"), try(cidrhost("10.0.0.0/30", 9), "no such host"), try(cidrnetmask("2001:db8::/32"), "IPv6"), try(cidrsubnets("10.0.0.0/8", 1, 1, 1), "no room"), try(cidrsubnet("10.0.0.0", 8, 0), "no prefix")] }
output "octets" { value = { for c in local.private : join(".", slice(split(".", split("/", c)[0]), 0, 2)) => "${element(split(".", c), 3)}"... } }
output "by_index" { value = { for i, c in cidrsubnets(var.cidr, 4, 4, 8, 4) : i => c } }
output "nat" { value = [for i in range(var.azs) : local.public[min(i, 1)]] }
output "elements" { value = [for i in range(5) : element(local.private, i)] }
