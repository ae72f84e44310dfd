variable "external_snat" {
  description = "Whether something outside the nodes translates the addresses of pods."
  type        = bool
  default     = true # want SNAT101
}
