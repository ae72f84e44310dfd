variable "vpc" { type = string }
variable "arn" { type = string }
output "vpc" { value = var.vpc }
output "arns" { value = [var.arn, null] }
