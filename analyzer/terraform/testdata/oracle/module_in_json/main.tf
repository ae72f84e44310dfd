# A module that is written in the JSON syntax, called by one that isn't.
module "generated" {
  source   = "./generated"
  for_each = toset(["east", "west"])
  name     = each.key
  zones    = ["a", "b"]
}
output "subnets" { value = { for k, m in module.generated : k => m.subnets } }
output "notes" { value = module.generated["east"].notes }
output "typed" { value = module.generated["west"].typed }
