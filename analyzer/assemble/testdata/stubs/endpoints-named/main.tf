# A service by its full name, which is understood since version 5.7; what nobody knows; none.

variable "endpoints" {
  type = any
}

variable "subnet" {
  type = string
}

module "full" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "5.7.0"

  vpc_id = "vpc-0123456789abcdef0"

  endpoints = {
    sts = {
      service_endpoint = "com.amazonaws.eu-central-1.sts"
      subnet_ids       = [var.subnet]
    }
  }
}

module "unknown" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "6.6.0"

  vpc_id    = "vpc-0123456789abcdef0"
  endpoints = var.endpoints
}

module "none" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "5.8.1"

  create = false
  vpc_id = "vpc-0123456789abcdef0"

  endpoints = {
    s3 = { service = "s3" }
  }
}
