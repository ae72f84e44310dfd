module "a" { source = "../a" }
resource "test" "b" { name = "b" }
