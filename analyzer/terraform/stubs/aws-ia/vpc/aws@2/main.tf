# Stands for aws-ia/vpc/aws from version 2 up to 3: the VPC, its zones and ranges.
# Known from github.com/aws-ia/terraform-aws-vpc, v2.0.0 to v3.2.1.

locals {
  since_3 = var.snatlint_version >= 3000000

  makes_vpc = var.vpc_id == null
  vpc       = local.makes_vpc ? aws_vpc.main[0] : data.aws_vpc.main[0]
  zones     = slice(data.aws_availability_zones.current.names, 0, var.az_count)
}

data "aws_availability_zones" "current" {}

data "aws_vpc" "main" {
  count = local.makes_vpc ? 0 : 1

  id = var.vpc_id
}

resource "aws_vpc" "main" {
  count = local.makes_vpc ? 1 : 0

  cidr_block           = var.cidr_block
  ipv4_ipam_pool_id    = var.vpc_ipv4_ipam_pool_id
  ipv4_netmask_length  = var.vpc_ipv4_netmask_length
  enable_dns_hostnames = var.vpc_enable_dns_hostnames
  enable_dns_support   = var.vpc_enable_dns_support
  instance_tenancy     = var.vpc_instance_tenancy
  tags                 = merge({ Name = var.name }, var.tags)
}

# A call that makes no VPC may bring a second range to one.
resource "aws_vpc_ipv4_cidr_block_association" "secondary" {
  count = var.vpc_secondary_cidr && !local.makes_vpc ? 1 : 0

  vpc_id            = var.vpc_id
  cidr_block        = local.base4
  ipv4_ipam_pool_id = var.vpc_ipv4_ipam_pool_id
}

# Kinds of subnets are the keys of the input; each has a subnet in every zone.
# Those that say how large they are are laid one after the other, in the order of
# their names.
locals {
  kinds = keys(var.subnets)
  names = { for kind, s in var.subnets : kind => try(s.name_prefix, kind) }
  tags  = { for kind, s in var.subnets : kind => merge(var.tags, try(s.tags, {})) }

  base4 = var.cidr_block == null ? local.vpc.cidr_block : var.cidr_block

  sized  = [for kind, s in var.subnets : { kind = kind, size = s.netmask } if can(s.netmask)]
  parts4 = length(local.sized) == 0 ? [] : cidrsubnets(local.base4, flatten([for s in local.sized : [for zone in local.zones : s.size - tonumber(split("/", local.base4)[1])]])...)

  ranges4 = merge(
    { for kind, s in var.subnets : kind => zipmap(local.zones, s.cidrs) if can(s.cidrs) },
    { for i, s in local.sized : s.kind => zipmap(local.zones, slice(local.parts4, i * length(local.zones), (i + 1) * length(local.zones))) },
  )
}
