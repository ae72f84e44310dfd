variable "given" {
  type    = string
  default = null
}
output "given" { value = var.given }
output "fallback" { value = var.given != null ? "given" : "fallback" }
