variable "external_snat" {
  type    = string
  default = "false"
}
