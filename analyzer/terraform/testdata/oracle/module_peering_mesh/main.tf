# Every pair of networks once, and the routes of both sides.
locals {
  networks = { blue = "10.1.0.0/16", green = "10.2.0.0/16", red = "10.3.0.0/16" }
  names    = sort(keys(local.networks))
  pairs = flatten([
    for i, a in local.names : [
      for b in slice(local.names, i + 1, length(local.names)) : { key = "${a}_${b}", sides = [a, b] }
    ]
  ])
}
module "peering" {
  source    = "./peering"
  for_each  = { for pair in local.pairs : pair.key => pair }
  requester = { name = each.value.sides[0], cidr = local.networks[each.value.sides[0]] }
  accepter  = { name = each.value.sides[1], cidr = local.networks[each.value.sides[1]] }
}
locals {
  routes = merge([for peering in module.peering : peering.routes]...)
  by_network = {
    for name in local.names : name => [for key, route in local.routes : route.cidr if route.in == name]
  }
}
resource "terraform_data" "route" {
  for_each = local.routes
  input    = each.value
}
output "pairs" { value = keys(module.peering) }
output "by_network" { value = local.by_network }
output "transposed" { value = transpose({ for k, v in module.peering : k => v.ends }) }
output "reachable" { value = { for name in local.names : name => length(setsubtract(local.names, [name])) == length(local.by_network[name]) } }
