variable "size" {
  type = number
  validation {
    condition     = var.size > 0 && var.size < 10
    error_message = "Got ${var.size}."
  }
  validation {
    condition     = can(cidrsubnet(var.cidr, var.size, 0))
    error_message = "The network ${var.cidr} is too small."
  }
}
variable "cidr" {
  type     = string
  nullable = false
  validation {
    condition     = can(cidrhost(var.cidr, 0)) && !startswith(var.cidr, "169.254.")
    error_message = "No network."
  }
}
resource "terraform_data" "subnet" {
  count = var.size
  input = cidrsubnet(var.cidr, 8, count.index)
  lifecycle {
    precondition {
      condition     = count.index < 256
      error_message = "Too many."
    }
    postcondition {
      condition     = can(cidrnetmask(self.input))
      error_message = "Odd: ${self.input}."
    }
  }
}
output "size" {
  value = length(terraform_data.subnet)
  precondition {
    condition     = length(terraform_data.subnet) == var.size
    error_message = "Lost some."
  }
}
output "last" { value = terraform_data.subnet[var.size - 1].input }
