# count and for_each on resources, and the references to their instances.
locals {
  zones   = ["a", "b", "c"]
  enabled = true
  subnets = {
    private = { cidr = "10.0.1.0/24", zone = "a" }
    public  = { cidr = "10.0.2.0/24", zone = "b" }
    "x.y z" = { cidr = "10.0.3.0/24", zone = "c" }
  }
}

resource "terraform_data" "counted" {
  count = length(local.zones)
  input = "zone-${local.zones[count.index]}-${count.index}"
}

resource "terraform_data" "none" {
  count = local.enabled ? 0 : 1
  input = "never"
}

resource "terraform_data" "one" {
  count = local.enabled ? 1 : 0
  input = { enabled = local.enabled, zones = local.zones }
}

resource "terraform_data" "text_count" {
  count = "2"
  input = count.index
}

resource "terraform_data" "mapped" {
  for_each = local.subnets
  input    = merge(each.value, { name = each.key })
}

resource "terraform_data" "set" {
  for_each = toset(["b", "a", "b"])
  input    = "${each.key}=${each.value}"
}

resource "terraform_data" "filtered" {
  for_each = { for name, subnet in local.subnets : name => subnet.zone if subnet.zone != "b" }
  input    = each.value
}

resource "terraform_data" "chained" {
  for_each = terraform_data.mapped
  input    = each.value.input.cidr
}

output "splat" { value = terraform_data.counted[*].input }
output "legacy_splat" { value = terraform_data.counted.*.input }
output "legacy_index" { value = terraform_data.counted.0.input }
output "none" { value = terraform_data.none[*].input }
output "one" { value = one(terraform_data.one[*].input.zones) }
output "none_one" { value = one(terraform_data.none[*].input) }
output "first" { value = terraform_data.counted[0].input }
output "last" { value = element(terraform_data.counted, length(terraform_data.counted) - 1).input }
output "joined" { value = join(",", terraform_data.none[*].input, terraform_data.counted[*].input) }
output "keys" { value = keys(terraform_data.mapped) }
output "inputs" { value = { for name, data in terraform_data.mapped : name => data.input.cidr } }
output "values" { value = values(terraform_data.set)[*].input }
output "by_key" { value = terraform_data.mapped["x.y z"].input.zone }
output "chained" { value = [for data in terraform_data.chained : data.input] }
output "count" { value = length(terraform_data.counted) + length(terraform_data.mapped) }
output "coalesced" { value = try(terraform_data.none[0].input, "nothing") }
output "concat" { value = concat(terraform_data.none, terraform_data.one)[0].input.enabled }
output "ids" { value = terraform_data.counted[*].id }
