# Four levels of modules, with count and for_each in turn.
module "org" {
  source   = "./org"
  for_each = { prod = 2, dev = 1 }
  name     = each.key
  accounts = each.value
}

output "all" { value = module.org["prod"].accounts[1].vpcs["b"].subnets[0] }
output "flat" {
  value = flatten([for org in module.org : [for account in org.accounts : [for vpc in account.vpcs : vpc.subnets]]])
}
output "names" { value = { for k, org in module.org : k => org.accounts[*].path } }
output "missing" { value = try(module.org["dev"].accounts[1].path, "dev has one account") }
