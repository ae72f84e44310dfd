variable "cidr" { default = "twice" }
resource "aws_vpc" "good" {}
locals {
  e = "twice"
}
output "good" { value = "twice" }
module "child" { source = "./child" }
