variable "env" {
  default = "dev"
}

locals {
  ranges = { dev = "10.0.0.0/16", staging = "10.2.0.0/16", production = "10.1.0.0/16" }
}

resource "aws_vpc" "main" {
  cidr_block = local.ranges[var.env]
}
