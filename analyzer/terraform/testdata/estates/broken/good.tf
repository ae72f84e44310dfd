# Everything around what is broken is evaluated.
variable "cidr" { default = "10.0.0.0/16" }

resource "aws_vpc" "good" {
  cidr_block = var.cidr
}

output "good" { value = aws_vpc.good.cidr_block }
