variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "external_snat" {
  description = "Whether something outside the nodes translates the pods' addresses."
  type        = bool
  default     = false
}
