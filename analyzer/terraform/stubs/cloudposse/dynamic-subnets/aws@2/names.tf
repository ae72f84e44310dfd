# Stands for cloudposse/dynamic-subnets/aws from version 2 on: the names of subnets.
# Known from github.com/cloudposse/terraform-aws-dynamic-subnets, 2.0.1 to 3.1.0.

locals {
  named_zones = concat(local.public_zones, local.private_zones)
  all_codes   = local.codes[var.availability_zone_attribute_style]

  public_codes  = slice(local.all_codes, 0, length(local.public_zones))
  private_codes = slice(local.all_codes, length(local.public_zones), length(local.all_codes))

  kind_tag = var.subnet_type_tag_key != null && var.subnet_type_tag_value_format != null
}

module "private_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = [var.private_label]
  tags       = merge(var.private_subnets_additional_tags, local.kind_tag ? { (var.subnet_type_tag_key) = format(var.subnet_type_tag_value_format, var.private_label) } : {})
  context    = module.this.context
}

module "public_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = [var.public_label]
  tags       = merge(var.public_subnets_additional_tags, local.kind_tag ? { (var.subnet_type_tag_key) = format(var.subnet_type_tag_value_format, var.public_label) } : {})
  context    = module.this.context
}

module "nat_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = ["nat"]
  context    = module.this.context
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
