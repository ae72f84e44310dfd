terraform {
  backend "s3" {
    bucket = "states-one"
    key    = "same.tfstate"
  }
}
output "name" { value = "one" }
