variable "name" {}
variable "accounts" {}
module "account" {
  source = "./account"
  count  = var.accounts
  path   = "${var.name}/${count.index}"
  number = count.index
}
output "accounts" { value = module.account }
