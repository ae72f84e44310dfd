# Two lists become a map, and what is done with it.
variable "azs" { default = ["us-east-1a", "us-east-1b", "us-east-1c"] }
variable "private" { default = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"] }
variable "pods" { default = ["100.64.0.0/18", "100.64.64.0/18"] }
locals {
  by_az   = zipmap(var.azs, var.private)
  suffix  = [for az in var.azs : substr(az, -1, 1)]
  by_sfx  = zipmap(local.suffix, [for i, az in var.azs : { az = az, private = var.private[i], pods = try(var.pods[i], null) }])
  eni     = { for az, cidr in zipmap(slice(var.azs, 0, length(var.pods)), var.pods) : az => { subnet = cidr, groups = ["sg-pods"] } }
  reverse = { for az, cidr in local.by_az : cidr => az }
}
resource "terraform_data" "eni_config" {
  for_each = local.eni
  input    = yamlencode({ metadata = { name = each.key }, spec = each.value })
}
output "by_az" { value = local.by_az }
output "by_suffix" { value = local.by_sfx }
output "names" { value = [for c in terraform_data.eni_config : yamldecode(c.input).metadata.name] }
output "reverse" { value = local.reverse }
output "lookup" { value = [lookup(local.by_az, "us-east-1b", null), lookup(local.by_az, "us-east-1z", "none")] }
output "matchkeys" { value = matchkeys(var.private, var.azs, ["us-east-1c", "us-east-1a"]) }
output "index" { value = [for az in reverse(var.azs) : var.private[index(var.azs, az)]] }
output "one_nat" { value = { for az in var.azs : az => element(["nat-0"], index(var.azs, az)) } }
output "without_pods" { value = setsubtract(var.azs, keys(local.eni)) }
output "wrong_lengths" { value = try(zipmap(["a"], [1, 2]), "lengths differ") }
output "empty" { value = zipmap([], []) }
