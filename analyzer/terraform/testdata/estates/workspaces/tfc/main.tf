resource "tfe_workspace" "vpc" {
  for_each          = toset(["prod", "test"])
  name              = "vpc-${each.key}"
  organization      = "acme"
  working_directory = "/terraform/vpc/"
}
# A module that isn't on disk says the same of its workspace.
module "app" {
  source            = "github.com/acme/workspacer"
  organization      = "acme"
  workspace_name    = "app-prod"
  working_directory = "terraform/app"
}
