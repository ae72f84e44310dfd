variable "cidr" { type = string }

resource "aws_vpc" "this" { cidr_block = var.cidr }

resource "aws_subnet" "this" {
  count      = 2
  vpc_id     = aws_vpc.this.id
  cidr_block = cidrsubnet(var.cidr, 8, count.index)
}

output "vpc_id" { value = aws_vpc.this.id }
