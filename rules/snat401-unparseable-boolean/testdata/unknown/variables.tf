variable "external_snat" {
  type = string
}

variable "pods_have_interfaces" {
  type = bool
}
