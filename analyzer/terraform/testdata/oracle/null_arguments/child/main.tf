variable "strict" {
  type     = string
  default  = "default"
  nullable = false
}
variable "loose" {
  type    = string
  default = "default"
}
variable "object" {
  type     = object({ name = optional(string, "unnamed"), size = optional(number) })
  default  = {}
  nullable = false
}
variable "list" {
  type    = list(string)
  default = ["a"]
}
variable "no_default" {
  type    = any
  default = null
}
output "strict" { value = var.strict }
output "loose" { value = var.loose }
output "object" { value = var.object }
output "list" { value = var.list }
output "no_default" { value = var.no_default }
output "effective" { value = coalesce(var.loose, var.strict) }
output "joined" { value = try(join(",", var.list), "null list") }
output "listed" { value = var.loose[*] }
