# for expressions that filter, group, nest and turn maps around.
locals {
  subnets = [
    { name = "priv-a", zone = "a", public = false, bits = 20 },
    { name = "priv-b", zone = "b", public = false, bits = 20 },
    { name = "pub-a", zone = "a", public = true, bits = 24 },
    { name = "pub-c", zone = "c", public = true, bits = null },
  ]
  tags = { "kubernetes.io/role/elb" = ["pub-a", "pub-c"], "kubernetes.io/role/internal-elb" = ["priv-a"] }
}
output "by_zone" { value = { for s in local.subnets : s.zone => s.name... } }
output "by_two" { value = { for s in local.subnets : "${s.zone}-${s.public}" => s... } }
output "nested" { value = { for zone in distinct(local.subnets[*].zone) : zone => { for s in local.subnets : s.name => s.public if s.zone == zone } } }
output "inverted" { value = { for name, tags in transpose(local.tags) : name => one(tags) } }
output "indexes" { value = { for i, s in local.subnets : s.name => i } }
output "filtered" { value = [for s in local.subnets : s.name if s.public && try(s.bits > 20, false)] }
output "empty" { value = [for s in local.subnets : s if s.zone == "z"] }
output "empty_map" { value = { for s in local.subnets : s.name => s if false } }
output "conditional_keys" { value = { for s in local.subnets : (s.public ? "public" : "private") => s.bits... } }
output "object_keys" { value = { for k, v in local.tags : replace(k, "/", "_") => length(v) } }
output "sets" { value = [for z in toset(local.subnets[*].zone) : z] }
output "set_index" { value = { for k, v in toset(["x", "y"]) : k => v } }
output "pairs" { value = [for i, a in local.subnets : [for b in slice(local.subnets, i + 1, 4) : "${a.name}+${b.name}"]] }
output "strings" { value = [for c in split("", "abc") : upper(c)] }
output "counted" { value = { for z, names in { for s in local.subnets : s.zone => s.name... } : z => length(names) } }
output "merged" { value = merge([for s in local.subnets : { (s.name) = { zone = s.zone } } if s.public]...) }
output "lookup" { value = { for s in local.subnets : s.name => lookup({ a = 1, b = 2 }, s.zone, 0) } }
output "shadow" { value = { for s in ["x"] : s => { for s in ["y", "z"] : s => s } } }
output "matrix" { value = [for r in range(3) : [for c in range(3) : r == c ? 1 : 0]] }
output "tuple_index" { value = { for i, pair in [["a", 1], ["b", 2]] : pair[0] => pair[1] + i } }
output "coalesced" { value = [for s in local.subnets : coalesce(s.bits, 28)] }
