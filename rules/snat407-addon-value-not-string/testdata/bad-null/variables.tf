variable "prefixes" {
  type    = bool
  default = false
}
