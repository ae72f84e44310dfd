# Validations of many forms, all of which hold.
variable "environment" {
  type    = string
  default = "prod"
  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "The environment '${var.environment}' is not one of: ${join(", ", ["dev", "prod"])}."
  }
}
variable "cidrs" {
  type    = list(string)
  default = ["10.0.0.0/16", "10.1.0.0/16"]
  validation {
    condition     = alltrue([for c in var.cidrs : can(cidrnetmask(c))])
    error_message = "All must be IPv4 networks."
  }
  validation {
    condition     = length(var.cidrs) == length(distinct(var.cidrs)) && length(var.cidrs) <= local.most[var.environment]
    error_message = "There are repeats, or too many: ${length(var.cidrs)}."
  }
}
variable "mode" {
  type = object({ name = string, size = optional(number) })
  default = { name = "auto" }
  validation {
    condition     = var.mode.size == null ? true : var.mode.size > 0
    error_message = "The size must be positive."
  }
}
locals {
  most = { dev = 1, prod = 3 }
}
resource "terraform_data" "checked" {
  count = length(var.cidrs)
  input = "${var.environment}-${var.cidrs[count.index]}-${var.mode.name}"
  lifecycle {
    precondition {
      condition     = !strcontains(var.cidrs[count.index], ":")
      error_message = "IPv6."
    }
    postcondition {
      condition     = self.input != "" && length(self.input) < 100
      error_message = "Odd: ${self.input}."
    }
  }
}
check "not_too_many" {
  assert {
    condition     = length(terraform_data.checked) < 5
    error_message = "Many."
  }
}
output "checked" { value = terraform_data.checked[*].input }
