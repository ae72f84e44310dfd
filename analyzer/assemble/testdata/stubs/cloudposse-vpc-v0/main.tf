module "label" {
  source = "git::https://github.com/cloudposse/terraform-null-label.git?ref=tags/0.16.0"

  namespace  = "eg"
  stage      = "Test Bed"
  name       = "old"
  attributes = ["green", "2"]
  delimiter  = "_"
  tags       = { Owner = "infra" }
}

module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "0.28.1"

  namespace              = "eg"
  stage                  = "test"
  name                   = "old"
  cidr_block             = "172.16.0.0/16"
  additional_cidr_blocks = ["100.64.0.0/16", "100.65.0.0/16"]
  enable_dns_hostnames   = false
}

module "closed" {
  source  = "cloudposse/vpc/aws"
  version = "0.21.1"

  namespace               = "eg"
  name                    = "closed"
  cidr_block              = "172.17.0.0/16"
  enable_internet_gateway = false
}

output "label" {
  value = {
    id      = module.label.id
    tags    = module.label.tags
    context = module.label.context
  }
}
output "igw" { value = module.vpc.igw_id }
output "range" { value = module.vpc.vpc_cidr_block }
output "closed" { value = module.closed.igw_id }
