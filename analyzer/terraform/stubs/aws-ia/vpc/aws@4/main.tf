# Stands for aws-ia/vpc/aws from version 4 on: the VPC, its zones and ranges.
# Known from github.com/aws-ia/terraform-aws-vpc, v4.0.0 to v4.7.3.

locals {
  since_4_2   = var.snatlint_version >= 4002000
  since_4_3_2 = var.snatlint_version >= 4003002
  since_4_4_3 = var.snatlint_version >= 4004003
  since_4_7_3 = var.snatlint_version >= 4007003

  makes_vpc = local.since_4_4_3 ? coalesce(var.create_vpc, true) : var.vpc_id == null
  vpc       = local.makes_vpc ? aws_vpc.main[0] : data.aws_vpc.main[0]
  zones     = length(coalesce(var.azs, [])) > 0 ? var.azs : slice(data.aws_availability_zones.current.names, 0, var.az_count)
}

data "aws_availability_zones" "current" {
  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

data "aws_vpc" "main" {
  count = local.makes_vpc ? 0 : 1

  id = var.vpc_id
}

resource "aws_vpc" "main" {
  count = local.makes_vpc ? 1 : 0

  cidr_block                       = var.cidr_block
  ipv4_ipam_pool_id                = var.vpc_ipv4_ipam_pool_id
  ipv4_netmask_length              = var.vpc_ipv4_netmask_length
  assign_generated_ipv6_cidr_block = var.vpc_assign_generated_ipv6_cidr_block
  ipv6_cidr_block                  = var.vpc_ipv6_cidr_block
  ipv6_ipam_pool_id                = var.vpc_ipv6_ipam_pool_id
  ipv6_netmask_length              = var.vpc_ipv6_netmask_length
  enable_dns_hostnames             = var.vpc_enable_dns_hostnames
  enable_dns_support               = var.vpc_enable_dns_support
  instance_tenancy                 = var.vpc_instance_tenancy
  tags                             = merge({ Name = var.name }, var.tags)
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
# their names or of their sizes.
locals {
  kinds = keys(var.subnets)
  names = { for kind, s in var.subnets : kind => try(s.name_prefix, kind) }
  tags  = { for kind, s in var.subnets : kind => merge(var.tags, try(s.tags, {})) }

  base4 = var.cidr_block == null ? local.vpc.cidr_block : var.cidr_block
  base6 = var.vpc_ipv6_cidr_block == null ? local.vpc.ipv6_cidr_block : var.vpc_ipv6_cidr_block

  sized = [for kind, s in var.subnets : { kind = kind, size = s.netmask } if can(s.netmask)]
  laid = !var.optimize_subnet_cidr_ranges ? local.sized : flatten([
    for size in reverse(sort(distinct([for s in local.sized : format("%05d", s.size)]))) : [for s in local.sized : s if format("%05d", s.size) == size]
  ])
  parts4 = length(local.laid) == 0 ? [] : cidrsubnets(local.base4, flatten([for s in local.laid : [for zone in local.zones : s.size - tonumber(split("/", local.base4)[1])]])...)

  laid6  = [for kind, s in var.subnets : kind if can(s.assign_ipv6_cidr)]
  parts6 = length(local.laid6) == 0 ? [] : cidrsubnets(local.base6, [for i in range(length(local.laid6) * length(local.zones)) : 64 - tonumber(split("/", local.base6)[1])]...)

  ranges4 = merge(
    { for kind, s in var.subnets : kind => zipmap(local.zones, s.cidrs) if can(s.cidrs) },
    { for i, s in local.laid : s.kind => zipmap(local.zones, slice(local.parts4, i * length(local.zones), (i + 1) * length(local.zones))) },
  )
  ranges6 = merge(
    { for kind, s in var.subnets : kind => zipmap(local.zones, s.ipv6_cidrs) if can(s.ipv6_cidrs) },
    { for i, kind in local.laid6 : kind => zipmap(local.zones, slice(local.parts6, i * length(local.zones), (i + 1) * length(local.zones))) },
  )
}
