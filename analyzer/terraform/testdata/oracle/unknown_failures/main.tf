# Values that are unknown before an apply, and no values at all after it: a plan
# can't tell.
locals {
  t      = timestamp()
  object = { a = 1 }
  map    = tomap({ a = "x" })
}
output "cidr_prefix" { value = cidrhost(local.t, 1) }
output "tonumber" { value = tonumber(local.t) }
output "tobool" { value = tobool(local.t) }
output "lookup_key" { value = local.map[local.t] }
output "object_key" { value = local.object[local.t] }
output "index" { value = ["a"][length(local.t)] }
output "element" { value = element([], length(local.t)) }
output "decoded" { value = [jsondecode(local.t), yamldecode(local.t), csvdecode(local.t), base64decode(local.t)] }
output "decoded_part" { value = jsondecode(local.t).a.b[0] }
output "date" { value = formatdate(local.t, local.t) }
output "regex" { value = regex("^x", local.t) }
output "slice" { value = slice(["a", "b"], length(local.t), 2) }
output "file" { value = file(local.t) }
output "template" { value = templatefile(local.t, { a = 1 }) }
output "division" { value = 1 / length(local.t) }
output "range" { value = range(1, 2, length(local.t)) }
output "parseint" { value = parseint(local.t, 10) }
output "one" { value = one(split("-", local.t)) }
output "conditional" { value = local.t == "" ? tonumber(local.t) : 1 }
output "guarded" { value = try(tonumber(local.t), 0) }
output "netmask" { value = cidrnetmask("10.0.0.0/${length(local.t)}") }
output "subnets" { value = cidrsubnets("10.0.0.0/16", length(local.t), 4) }
output "zipmap" { value = zipmap(split("-", local.t), ["a"]) }
output "chunks" { value = chunklist(["a", "b"], length(local.t)) }
output "index_of" { value = index(["a"], local.t) }
output "matchkeys" { value = matchkeys(["a"], [local.t], ["x"]) }
output "keys" { value = keys(jsondecode(local.t)) }
output "formatted" { value = format(local.t, 1) }
output "repeated" { value = { for x in [local.t, local.t] : x => 1 } }
