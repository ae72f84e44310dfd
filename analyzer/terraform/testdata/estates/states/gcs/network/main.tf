terraform {
  backend "gcs" {
    bucket = "states"
    prefix = "prod/network"
  }
}
output "name" { value = "gcs network" }
