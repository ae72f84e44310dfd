# The order of all files that Terraform reads by itself, and of those it is given.
variable "none" { default = "default" }
variable "plain" { default = "default" }
variable "json" { default = "default" }
variable "auto_a" { default = "default" }
variable "auto_b" { default = "default" }
variable "auto_upper" { default = "default" }
variable "auto_json" { default = "default" }
variable "first_file" { default = "default" }
variable "second_file" { default = "default" }
variable "on_line" { default = "default" }
variable "environment" { default = "default" }
variable "environment_beaten" { default = "default" }
variable "null_in_file" {
  type    = string
  default = "default"
}
variable "whole" {
  type    = map(string)
  default = { a = "default", b = "default" }
}
module "child" {
  source = "./child"
}
output "all" {
  value = {
    none = var.none, plain = var.plain, json = var.json, auto_a = var.auto_a, auto_b = var.auto_b, auto_upper = var.auto_upper, auto_json = var.auto_json
    first_file = var.first_file, second_file = var.second_file, on_line = var.on_line, environment = var.environment, beaten = var.environment_beaten, null = var.null_in_file
  }
}
output "whole" { value = var.whole }
output "child" { value = module.child.plain }
