variable "cidr" {}
variable "name" { default = "unnamed" }

resource "terraform_data" "subnet" {
  input = { cidr = var.cidr, name = var.name }
}

output "cidr" { value = terraform_data.subnet.input.cidr }
output "host" { value = cidrhost(var.cidr, 10) }
output "path" { value = path.module }
