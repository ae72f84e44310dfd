# What a variable's type makes of its value.
variable "nodes" {
  type = map(object({
    name     = string
    size     = optional(number, 3)
    zones    = optional(list(string), ["a", "b"])
    labels   = optional(map(string))
    disk     = optional(object({ type = optional(string, "gp3"), gib = optional(number, 20) }), {})
  }))
  default = {
    first  = { name = "one" }
    second = { name = 2, size = "5", zones = [], disk = { gib = 100 }, labels = { a = 1, b = true } }
    third  = { name = "three", size = null, zones = null, disk = null, extra = "dropped" }
  }
}

variable "set" {
  type    = set(string)
  default = ["b", "a", "b"]
}

variable "tuple" {
  type    = tuple([string, number, bool])
  default = [1, "2", "true"]
}

variable "anything" {
  type    = any
  default = { a = [1, "x"], b = { c = null } }
}

variable "map_of_any" {
  type    = map(any)
  default = { a = 1, b = "x" }
}

variable "list_of_any" {
  type    = list(any)
  default = [1, "x", true]
}

variable "list_of_maps" {
  type    = list(map(string))
  default = [{ a = 1 }, {}]
}

variable "never_null" {
  type     = string
  default  = "fallback"
  nullable = false
}

variable "may_be_null" {
  type    = string
  default = "fallback"
}

variable "validated" {
  type    = number
  default = 4
  validation {
    condition     = var.validated > 3
    error_message = "Too small: ${var.validated}."
  }
}

variable "old" {
  type    = list
  default = ["0.11"]
}

module "nulls" {
  source      = "./child"
  never_null  = null
  may_be_null = null
  number      = "42"
}

output "nodes" { value = var.nodes }
output "set" { value = var.set }
output "tuple" { value = var.tuple }
output "anything" { value = var.anything }
output "map_of_any" { value = var.map_of_any }
output "list_of_any" { value = var.list_of_any }
output "list_of_maps" { value = var.list_of_maps }
output "never_null" { value = var.never_null }
output "may_be_null" { value = var.may_be_null }
output "validated" { value = var.validated }
output "old" { value = var.old }
output "nulls" { value = module.nulls }
