terraform {
  backend "s3" {
    bucket = "states"
    key    = "uses.tfstate"
  }
}
output "name" { value = "in ${terraform.workspace}" }
