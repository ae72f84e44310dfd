variable "cidr" {}

module "subnet" {
  source = "./subnet"
  count  = 2
  cidr   = cidrsubnet(var.cidr, 8, count.index)
}

module "eks" {
  source = "acme/eks/aws"
}

output "cidrs" { value = module.subnet[*].cidr }
