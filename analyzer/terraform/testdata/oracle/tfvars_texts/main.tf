# Texts, comments and literals as variable files may have them.
variable "escaped" {}
variable "heredoc" {}
variable "computed" {}
variable "list" {}
variable "number" {}
variable "nested" {}
variable "negative" {}
variable "json_text" {}
variable "json_object" {}
variable "json_number" {}
variable "json_float" { type = string }
output "native" { value = { escaped = var.escaped, heredoc = var.heredoc, computed = var.computed, list = var.list, number = var.number, nested = var.nested, negative = var.negative } }
output "json" { value = { text = var.json_text, object = var.json_object, number = var.json_number, float = var.json_float } }
