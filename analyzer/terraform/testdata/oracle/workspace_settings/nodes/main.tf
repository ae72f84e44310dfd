variable "size" {}
output "names" { value = [for i in range(var.size) : "${terraform.workspace}-${i}"] }
