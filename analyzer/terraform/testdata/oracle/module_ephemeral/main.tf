# Ephemeral variables and outputs go through modules and end in nothing.
variable "token" {
  type      = string
  default   = "t0ken"
  ephemeral = true
}
module "login" {
  source = "./login"
  token  = var.token
}
output "user" { value = module.login.user }
output "gone" { value = ephemeralasnull({ token = module.login.token, user = module.login.user }) }
output "length" { value = ephemeralasnull(length(module.login.token)) }
