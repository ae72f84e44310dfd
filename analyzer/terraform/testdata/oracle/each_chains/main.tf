# Resources that are repeated over each other, with each.key and each.value.
locals {
  vpcs = {
    a = { cidr = "10.0.0.0/16", public = true }
    b = { cidr = "10.1.0.0/16", public = false }
  }
}
resource "terraform_data" "vpc" {
  for_each = local.vpcs
  input    = each.value.cidr
}
resource "terraform_data" "gateway" {
  for_each = { for key, vpc in terraform_data.vpc : key => vpc if local.vpcs[key].public }
  input    = { vpc = each.value.id, of = each.value.input }
}
resource "terraform_data" "route" {
  for_each = terraform_data.gateway
  input    = "${each.key}: 0.0.0.0/0 via ${each.value.input.of}"
}
resource "terraform_data" "subnet" {
  for_each = merge([for key, vpc in terraform_data.vpc : { for i in range(2) : "${key}-${i}" => cidrsubnet(vpc.input, 8, i) }]...)
  input    = each.value
}
resource "terraform_data" "association" {
  for_each = toset(keys(terraform_data.subnet))
  input    = [each.key, each.value, terraform_data.subnet[each.key].input, try(terraform_data.route[split("-", each.key)[0]].input, "no route")]
}
resource "terraform_data" "counted" {
  count = length(terraform_data.subnet)
  input = terraform_data.association[keys(terraform_data.subnet)[count.index]].input[2]
}
resource "terraform_data" "whole" {
  input = { for key, subnet in terraform_data.subnet : key => { cidr = subnet.input, id = subnet.id } }
}
output "gateways" { value = keys(terraform_data.gateway) }
output "routes" { value = [for r in terraform_data.route : r.input] }
output "associations" { value = { for k, a in terraform_data.association : k => a.input } }
output "counted" { value = terraform_data.counted[*].input }
output "cidrs" { value = [for s in terraform_data.whole.input : s.cidr] }
