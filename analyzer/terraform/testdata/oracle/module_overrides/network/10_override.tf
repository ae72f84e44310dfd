variable "cidr" {
  default = "10.10.0.0/16"
}
variable "bits" {
  default = "6"
}
locals {
  zones = ["c", "b", "a"]
}
