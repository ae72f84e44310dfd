variable "routes" { type = list(string) }
output "default" {
  value = one([for r in var.routes : split(" ", r)[1] if startswith(r, "0.0.0.0/0")])
}
