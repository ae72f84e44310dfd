# Objects with optional members that are passed through modules, each with its
# own idea of the defaults.
module "outer" {
  source = "./outer"
  groups = {
    system = {}
    apps   = { size = { max = 10 }, taints = [{ key = "apps" }, { key = "gpu", value = "yes", effect = null }] }
    batch  = { size = null, labels = { spot = true, weight = 1.50 }, taints = null }
  }
}
output "groups" { value = module.outer.groups }
output "raw" { value = module.outer.raw }
