variable "external_snat" {
  type = string
}
