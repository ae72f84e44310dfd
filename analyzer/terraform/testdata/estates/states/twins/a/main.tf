terraform {
  backend "s3" { key = "twin.tfstate" }
}
output "name" { value = "twin" }
