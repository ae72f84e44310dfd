# A network by module, groups of nodes made by formulas, settings that hang on
# switches.

provider "aws" {
  region = "eu-central-1"
}

data "aws_availability_zones" "available" {}

variable "external_snat" {
  type    = bool
  default = true
}

variable "sizes" {
  type = map(object({ type = string, public = optional(bool, false) }))
  default = {
    small = { type = "m6i.large" }
    edge  = { type = "c6i.large", public = true }
  }
}

locals {
  zones = slice(data.aws_availability_zones.available.names, 0, 3)
  tags  = { team = "platform" }
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"

  name               = "main"
  cidr               = "10.0.0.0/16"
  azs                = local.zones
  private_subnets    = [for i, zone in local.zones : cidrsubnet("10.0.0.0/16", 4, i)]
  public_subnets     = [for i, zone in local.zones : cidrsubnet("10.0.0.0/16", 8, i + 48)]
  intra_subnets      = [for i, zone in local.zones : cidrsubnet("10.0.0.0/16", 8, i + 52)]
  enable_nat_gateway = true
  single_nat_gateway = true
}

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "~> 20.24"

  cluster_name             = "shop"
  vpc_id                   = module.vpc.vpc_id
  subnet_ids               = module.vpc.private_subnets
  control_plane_subnet_ids = module.vpc.intra_subnets

  cluster_addons = {
    for name in ["coredns", "kube-proxy", "vpc-cni"] : name => merge(
      { most_recent = true },
      name != "vpc-cni" ? {} : {
        configuration_values = jsonencode({
          env = merge(
            { AWS_VPC_K8S_CNI_EXTERNALSNAT = tostring(var.external_snat) },
            var.external_snat ? {} : { AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS = module.vpc.vpc_cidr_block },
          )
        })
      },
    )
  }

  eks_managed_node_groups = {
    for name, size in var.sizes : name => {
      instance_types     = [size.type]
      subnet_ids         = size.public ? module.vpc.public_subnets : [module.vpc.private_subnets[0]]
      network_interfaces = size.public ? [{ associate_public_ip_address = true }] : []
    }
  }

  node_security_group_tags = merge(local.tags, { "karpenter.sh/discovery" = "shop" })
  tags                     = local.tags
}

output "node_groups" {
  value = { for name, group in module.eks.eks_managed_node_groups : name => group.node_group_id }
}
