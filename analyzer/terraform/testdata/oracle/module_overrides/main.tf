# Override files of a module that is called several times.
module "network" {
  source = "./network"
  count  = 2
  name   = "net-${count.index}"
}
output "network" { value = module.network }
