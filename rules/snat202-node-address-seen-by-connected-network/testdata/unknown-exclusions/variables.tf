variable "partner_ranges" {
  type = list(string)
}
