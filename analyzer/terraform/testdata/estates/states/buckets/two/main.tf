terraform {
  backend "s3" {
    bucket = "states-two"
    key    = "same.tfstate"
  }
}
output "name" { value = "two" }
