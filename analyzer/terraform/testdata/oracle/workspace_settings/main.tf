# Workspaces that choose among variable files, maps and counts.
variable "sizes" {
  type = map(object({ nodes = number, nat = optional(bool, true) }))
}
variable "suffix" { default = "none" }
locals {
  settings = lookup(var.sizes, terraform.workspace, var.sizes["default"])
  is_prod  = startswith(terraform.workspace, "prod")
  file     = fileexists("${path.module}/${terraform.workspace}.yaml") ? yamldecode(file("${path.module}/${terraform.workspace}.yaml")) : {}
}
module "nodes" {
  source = "./nodes"
  count  = local.is_prod ? 1 : 0
  size   = local.settings.nodes
}
output "settings" { value = local.settings }
output "name" { value = "${terraform.workspace}-${var.suffix}" }
output "file" { value = merge({ a = 0, b = 0 }, local.file) }
output "nodes" { value = one(module.nodes[*].names) }
output "default" { value = terraform.workspace == "default" }
