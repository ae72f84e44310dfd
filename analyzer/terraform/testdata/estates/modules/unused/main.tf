# Nobody calls this one: it is a root module of its own.
variable "name" { type = string }
resource "test" "named" { name = var.name }
