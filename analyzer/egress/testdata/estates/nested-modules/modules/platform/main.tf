variable "name" {}

variable "private_subnets" {}

variable "public_subnets" {}

variable "cni_env" {
  type    = map(string)
  default = {}
}

module "eks" {
  source  = "./eks"
  name    = "${var.name}-eks"
  subnets = var.private_subnets
  node_groups = {
    system = { subnets = var.private_subnets, type = "m6i.large" }
    edge   = { subnets = var.public_subnets, type = "c6i.large" }
  }
  cni_env = merge({ ENABLE_PREFIX_DELEGATION = "true" }, var.cni_env)
}

output "endpoint" { value = module.eks.endpoint }
