variable "size" {
  default = 3
}
resource "terraform_data" "x" {
  input = "native override ${var.size}"
}
