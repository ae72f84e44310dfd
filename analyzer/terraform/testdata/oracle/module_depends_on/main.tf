# depends_on orders what Terraform does, and hides no value that is known.
terraform {
  required_providers {
    terraform = {
      source = "terraform.io/builtin/terraform"
    }
  }
}
resource "terraform_data" "first" {
  input = "first"
}
module "second" {
  source     = "./child"
  for_each   = toset(["x", "y"])
  name       = each.key
  depends_on = [terraform_data.first]
}
module "third" {
  source     = "./child"
  name       = join("-", [for m in module.second : m.name])
  depends_on = [module.second]
  providers = {
    terraform = terraform
  }
}
resource "terraform_data" "last" {
  input      = module.third.name
  depends_on = [module.third, module.second["x"]]
}
output "third" { value = module.third }
output "last" { value = terraform_data.last.input }
