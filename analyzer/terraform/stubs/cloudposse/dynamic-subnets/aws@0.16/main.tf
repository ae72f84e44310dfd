# Stands for cloudposse/dynamic-subnets/aws from version 0.16 up to 1: zones, ranges and names.
# Known from github.com/cloudposse/terraform-aws-dynamic-subnets, 0.16.0 to 1.0.0.

variable "snatlint_version" {
  type    = number
  default = 1000000
}

variable "vpc_id" {
  type = string
}

variable "igw_id" {
  type = string
}

variable "cidr_block" {
  type = string
}

variable "availability_zones" {
  type = list(string)
}

variable "availability_zone_attribute_style" {
  type    = string
  default = "short"
}

variable "max_subnet_count" {
  type    = number
  default = 0
}

variable "subnet_type_tag_key" {
  type    = string
  default = "cpco.io/subnet/type"
}

variable "subnet_type_tag_value_format" {
  type    = string
  default = "%s"
}

variable "private_subnets_additional_tags" {
  type    = map(string)
  default = {}
}

variable "public_subnets_additional_tags" {
  type    = map(string)
  default = {}
}

locals {
  since_0_30 = var.snatlint_version >= 30000
  enabled    = module.this.enabled
  zones      = local.enabled ? var.availability_zones : []
}

data "aws_vpc" "default" {
  count = local.enabled ? 1 : 0

  id = var.vpc_id
}

data "aws_availability_zones" "available" {
  count = local.enabled ? 1 : 0
}

# Half of the range is for private subnets, whatever the number of zones in use.
locals {
  vpc_id = join("", data.aws_vpc.default[*].id)
  base   = var.cidr_block != "" ? var.cidr_block : join("", data.aws_vpc.default[*].cidr_block)
  room   = local.enabled && var.max_subnet_count == 0 ? length(flatten(data.aws_availability_zones.available[*].names)) : var.max_subnet_count
  bits   = ceil(log(local.room * 2, 2))
}

module "private_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = ["private"]
  tags       = merge(var.private_subnets_additional_tags, { (var.subnet_type_tag_key) = format(var.subnet_type_tag_value_format, "private") })
  context    = module.this.context
}

module "public_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = ["public"]
  tags       = merge(var.public_subnets_additional_tags, { (var.subnet_type_tag_key) = format(var.subnet_type_tag_value_format, "public") })
  context    = module.this.context
}

module "nat_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = ["nat"]
  context    = module.this.context
}

# Before version 0.30, names end in the zone itself.
locals {
  named_zones = local.zones
  zone_codes  = local.since_0_30 ? local.codes[var.availability_zone_attribute_style] : [for zone in local.zones : replace(zone, "-", module.this.delimiter)]
}

# Zones by the codes that names end in. A zone that only AWS knows has none.
locals {
  codes = {
    short = [for words in [for zone in local.named_zones : split("-", zone)] : join("", [for w in slice(words, length(words) > 4 ? 3 : 0, length(words)) : lookup(local.directions, w, w)])]
    fixed = [for zone in [for z in local.named_zones : replace(z, "us-gov", "gov")] : lookup(local.irregular, replace(zone, "/[a-z]$/", ""), null) != null ? "${local.irregular[replace(zone, "/[a-z]$/", "")]}${replace(zone, "/.*[0-9]/", "")}" : replace(zone, "/^([a-z])[a-z]+-([a-z])[a-z]*-/", "$1$2")]
    full  = local.named_zones
  }
  directions = { north = "n", south = "s", east = "e", west = "w", central = "c", northeast = "ne", northwest = "nw", southeast = "se", southwest = "sw", gov = "g" }
  irregular  = { ap-south-1 = "as0", ap-south-2 = "ar2", af-south-1 = "fs1", cn-north-1 = "nn0", cn-northwest-1 = "nn1", us-west-2-lax-1 = "lx1" }
}
