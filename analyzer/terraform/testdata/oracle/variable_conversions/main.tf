# The types of variables convert what variable files say.
variable "text" { type = string }
variable "flag_text" { type = string }
variable "number" { type = number }
variable "number_text" { type = number }
variable "flag" { type = bool }
variable "list" { type = list(string) }
variable "set" { type = set(number) }
variable "map" { type = map(string) }
variable "map_numbers" { type = map(number) }
variable "object" { type = object({ name = string, ports = set(number) }) }
variable "tuple" { type = tuple([number, string, bool]) }
variable "nested" { type = list(object({ cidrs = set(string), name = optional(string) })) }
variable "any_list" { type = list(any) }
variable "any_tuple" { type = any }
variable "any_object" { type = any }
variable "any_map" { type = map(any) }
variable "maps" { type = map(map(string)) }

output "scalars" { value = { text = var.text, flag_text = var.flag_text, number = var.number, number_text = var.number_text, flag = var.flag } }
output "collections" { value = { list = var.list, set = var.set, map = var.map, map_numbers = var.map_numbers, tuple = var.tuple } }
output "objects" { value = [var.object, var.nested] }
output "anything" { value = [var.any_list, var.any_tuple, var.any_object, var.any_map] }
output "maps" { value = var.maps }
output "computed" { value = [var.number + 1, "${var.number_text}", var.text == "12.5", var.set == toset([1, 3]), length(var.set), var.any_map["b"] == "2"] }
