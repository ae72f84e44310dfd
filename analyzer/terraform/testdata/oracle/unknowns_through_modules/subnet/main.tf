variable "vpc" { type = object({ id = string, cidr = string, made = string }) }
variable "index" { type = number }
output "all" { value = { vpc = var.vpc.id, cidr = cidrsubnet(var.vpc.cidr, 8, var.index), year = substr(var.vpc.made, 0, 4) } }
output "made" { value = var.vpc.made }
