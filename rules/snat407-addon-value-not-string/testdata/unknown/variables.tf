variable "external_snat" {
  type = bool
}

variable "settings" {
  type = any
}
