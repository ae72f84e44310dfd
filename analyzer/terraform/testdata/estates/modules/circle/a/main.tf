module "b" { source = "../b" }
resource "test" "a" { name = "a" }
