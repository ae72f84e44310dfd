# Two modules that need each other's outputs, which is no cycle as long as the
# values aren't.
module "requester" {
  source    = "./side"
  cidr      = "10.1.0.0/16"
  peer_cidr = module.accepter.cidr
  peer_name = module.accepter.name
  name      = "requester"
}
module "accepter" {
  source    = "./side"
  cidr      = "10.2.0.0/16"
  peer_cidr = module.requester.cidr
  peer_name = module.requester.label
  name      = "accepter"
}
output "routes" { value = [module.requester.route, module.accepter.route] }
output "labels" { value = [module.requester.label, module.accepter.label] }
