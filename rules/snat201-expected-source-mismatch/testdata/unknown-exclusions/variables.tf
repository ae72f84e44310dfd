variable "excluded" {
  type = string
}
