variable "prefixes" {
  type    = bool
  default = true # related SNAT407
}

locals {
  spare = { prefixes = 1 } # related SNAT407
}
