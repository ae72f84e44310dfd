# Stands for cloudposse/dynamic-subnets/aws from version 2 on: zones and ranges.
# Known from github.com/cloudposse/terraform-aws-dynamic-subnets, 2.0.1 to 3.1.0.

locals {
  since_3 = var.snatlint_version >= 3000000
  enabled = module.this.enabled && (var.public_subnets_enabled || var.private_subnets_enabled) && (var.ipv4_enabled || var.ipv6_enabled)

  public   = local.enabled && var.public_subnets_enabled
  private  = local.enabled && var.private_subnets_enabled
  public4  = local.public && var.ipv4_enabled
  public6  = local.public && var.ipv6_enabled
  private4 = local.private && var.ipv4_enabled
  private6 = local.private && var.ipv6_enabled

  public_dns64  = local.public6 && var.public_dns64_nat64_enabled
  private_dns64 = local.private6 && (var.private_dns64_nat64_enabled == null ? local.public4 : var.private_dns64_nat64_enabled)
}

data "aws_availability_zones" "default" {
  count = local.enabled ? 1 : 0

  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

data "aws_vpc" "default" {
  count = local.asks_vpc ? 1 : 0

  id = var.vpc_id
}

# Ids of zones come first, then names, then all zones of the region in order.
locals {
  region_zones = try(data.aws_availability_zones.default[0].names, [])
  name_of_id   = try(zipmap(data.aws_availability_zones.default[0].zone_ids, local.region_zones), {})
  id_of_name   = try(zipmap(local.region_zones, data.aws_availability_zones.default[0].zone_ids), {})

  possible_zones = length(var.availability_zone_ids) > 0 ? [for id in var.availability_zone_ids : local.name_of_id[id]] : length(var.availability_zones) > 0 ? var.availability_zones : sort(local.region_zones)
  zones          = !local.enabled ? [] : var.max_subnet_count == 0 || var.max_subnet_count >= length(local.possible_zones) ? local.possible_zones : slice(local.possible_zones, 0, var.max_subnet_count)

  public_per_zone  = local.since_3 ? coalesce(var.public_subnets_per_az_count, var.subnets_per_az_count) : var.subnets_per_az_count
  private_per_zone = local.since_3 ? coalesce(var.private_subnets_per_az_count, var.subnets_per_az_count) : var.subnets_per_az_count
  public_names     = local.since_3 && var.public_subnets_per_az_names != null ? var.public_subnets_per_az_names : var.subnets_per_az_names
  private_names    = local.since_3 && var.private_subnets_per_az_names != null ? var.private_subnets_per_az_names : var.subnets_per_az_names

  # One entry for each subnet.
  public_zones  = local.public ? flatten([for zone in local.zones : [for i in range(local.public_per_zone) : zone]]) : []
  private_zones = local.private ? flatten([for zone in local.zones : [for i in range(local.private_per_zone) : zone]]) : []
}

# The base range is cut for as many zones as there may be one day; the private
# subnets get the lower part.
locals {
  room         = var.max_subnet_count == 0 ? length(local.region_zones) : var.max_subnet_count
  private_room = local.private ? local.room * local.private_per_zone : 0
  public_room  = local.public ? local.room * local.public_per_zone : 0
  bits         = local.enabled ? ceil(log(local.private_room + local.public_room, 2)) : 1

  given4   = { private = try(var.ipv4_cidrs[0].private, []), public = try(var.ipv4_cidrs[0].public, []) }
  given6   = { private = try(var.ipv6_cidrs[0].private, []), public = try(var.ipv6_cidrs[0].public, []) }
  cuts4    = local.enabled && var.ipv4_enabled && length(local.given4.private) + length(local.given4.public) == 0
  cuts6    = local.enabled && var.ipv6_enabled && length(local.given6.private) + length(local.given6.public) == 0
  asks_vpc = local.cuts4 && length(var.ipv4_cidr_block) == 0 || local.cuts6 && length(var.ipv6_cidr_block) == 0
  base4    = length(var.ipv4_cidr_block) > 0 ? var.ipv4_cidr_block[0] : local.asks_vpc ? data.aws_vpc.default[0].cidr_block : ""
  base6    = length(var.ipv6_cidr_block) > 0 ? var.ipv6_cidr_block[0] : local.asks_vpc ? data.aws_vpc.default[0].ipv6_cidr_block : ""

  private_ranges4 = local.cuts4 ? [for i in range(local.private_room) : cidrsubnet(local.base4, local.bits, i)] : local.given4.private
  public_ranges4  = local.cuts4 ? [for i in range(local.public_room) : cidrsubnet(local.base4, local.bits, local.private_room + i)] : local.given4.public
  private_ranges6 = local.cuts6 ? [for i in range(local.private_room) : cidrsubnet(local.base6, 8, i)] : local.given6.private
  public_ranges6  = local.cuts6 ? [for i in range(local.public_room) : cidrsubnet(local.base6, 8, local.private_room + i)] : local.given6.public
}
