# Files and directories that are symbolic links.
module "linked_directory" {
  source = "./linked"
}
module "linked_file" {
  source      = "./own"
  environment = "own"
}
output "root" { value = local.shared == "" ? "" : var.environment }
output "linked_directory" { value = module.linked_directory }
output "linked_file" { value = module.linked_file }
output "settings" { value = yamldecode(file("${path.module}/settings.yaml")) }
output "list" { value = fileset("own", "*") }
