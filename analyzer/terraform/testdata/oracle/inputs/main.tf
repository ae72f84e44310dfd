# Every way to set a variable, the later ones winning.
variable "a" { default = "default" }
variable "b" { default = "default" }
variable "c" { default = "default" }
variable "d" { default = "default" }
variable "e" { default = "default" }
variable "f" { default = "default" }
variable "g" { default = "default" }
variable "h" { default = "default" }

variable "number" {
  type = number
}

variable "flag" {
  type = bool
}

variable "list" {
  type = list(string)
}

variable "object" {
  type = object({ name = string, ports = list(number) })
}

variable "untyped" {}

variable "text" {
  type = string
}

variable "nothing" {
  type    = string
  default = "default"
}

output "all" {
  value = [var.a, var.b, var.c, var.d, var.e, var.f, var.g, var.h]
}

output "typed" {
  value = {
    number  = var.number
    flag    = var.flag
    list    = var.list
    object  = var.object
    untyped = var.untyped
    text    = var.text
    nothing = var.nothing
  }
}
