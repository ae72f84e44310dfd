terraform {
  backend "s3" {
    bucket               = "states"
    key                  = "plain.tfstate"
    workspace_key_prefix = "plain"
  }
}
output "name" { value = "the same in every workspace" }
