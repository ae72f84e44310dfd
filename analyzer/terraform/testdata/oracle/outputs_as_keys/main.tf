# count and for_each that come from a module's outputs.
module "plan" {
  source = "./plan"
  tiers  = ["private", "public", "pods"]
}

resource "terraform_data" "by_set" {
  for_each = toset(module.plan.names)
  input    = upper(each.value)
}

resource "terraform_data" "by_map" {
  for_each = module.plan.subnets
  input    = "${each.value.cidr} ${each.value.index}"
}

resource "terraform_data" "by_count" {
  count = length(module.plan.subnets) - 1
  input = module.plan.names[count.index]
}

module "again" {
  source = "./plan"
  count  = module.plan.enabled ? 2 : 0
  tiers  = slice(module.plan.names, count.index, count.index + 2)
  base   = module.plan.subnets[module.plan.names[count.index]].cidr
}

output "again" { value = module.again[*].subnets }
output "last" { value = module.again[length(module.again) - 1].names }
output "addresses" { value = sort(concat(keys(terraform_data.by_set), keys(terraform_data.by_map))) }
