variable "never_null" {
  default  = "fallback"
  nullable = false
}
variable "may_be_null" { default = "fallback" }
variable "number" { type = number }
variable "left_out" {
  type    = list(string)
  default = []
}

output "never_null" { value = var.never_null }
output "may_be_null" { value = var.may_be_null }
output "sum" { value = var.number + 1 }
output "left_out" { value = length(var.left_out) }
