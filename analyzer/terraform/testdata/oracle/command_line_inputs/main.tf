# What texts of the command line and of the environment mean for each type.
variable "text" { type = string }
variable "text_like_number" { type = string }
variable "quoted" { type = string }
variable "empty" { type = string }
variable "number" { type = number }
variable "flag" { type = bool }
variable "list" { type = list(string) }
variable "map" { type = map(number) }
variable "object" { type = object({ a = string, b = optional(list(number), [7]) }) }
variable "set" { type = set(string) }
variable "tuple" { type = tuple([string, bool]) }
variable "any" { type = any }
variable "untyped" {}
variable "untyped_text" {}
variable "heredoc" { type = list(string) }
variable "equals" { type = string }
variable "null_text" { type = string }
variable "null_list" { type = list(string) }
variable "spaces" { type = string }
variable "dollar" { type = string }
output "scalars" { value = [var.text, var.text_like_number, var.quoted, var.empty, var.number, var.flag, var.equals, var.null_text, var.spaces, var.dollar] }
output "collections" { value = [var.list, var.map, var.object, var.set, var.tuple, var.heredoc, var.null_list] }
output "any" { value = [var.any, var.untyped, var.untyped_text] }
