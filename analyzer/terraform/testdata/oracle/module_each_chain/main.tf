# each.value of one block becomes for_each of the next, down the levels.
locals {
  estate = {
    prod = {
      vpcs = {
        main = { cidr = "10.0.0.0/16", subnets = { a = 0, b = 1 } }
        dmz  = { cidr = "10.1.0.0/16", subnets = { a = 3 } }
      }
      tags = { tier = "1" }
    }
    dev = { vpcs = {}, tags = {} }
  }
}
module "account" {
  source   = "./account"
  for_each = local.estate
  name     = each.key
  vpcs     = each.value.vpcs
  tags     = merge({ account = each.key }, each.value.tags)
}
output "subnets" { value = merge([for account in module.account : account.subnets]...) }
output "tags" { value = { for name, account in module.account : name => account.tags } }
