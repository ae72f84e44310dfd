terraform {
  backend "remote" {
    organization = "acme"
    workspaces {
      prefix = "prefixed-"
    }
  }
}
output "name" { value = "prefix" }
