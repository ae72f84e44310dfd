variable "cidr" { type = string }
variable "tags" { type = map(string) }
resource "terraform_data" "this" {
  for_each = var.tags
  input    = "${each.key}=${each.value}"
}
output "description" {
  value = "${var.cidr} [${join(" ", [for d in terraform_data.this : d.input])}] ${basename(path.module)}"
}
