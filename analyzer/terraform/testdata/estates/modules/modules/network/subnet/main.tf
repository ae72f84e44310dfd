variable "cidr" {}
variable "vpc" { default = null }

resource "aws_subnet" "this" {
  cidr_block = var.cidr
  vpc_id     = var.vpc
}

output "cidr" { value = aws_subnet.this.cidr_block }
output "id" { value = aws_subnet.this.id }
