terraform {
  cloud {
    organization = "acme"
    workspaces {
      name = "named"
    }
  }
}
output "name" { value = "cloud" }
