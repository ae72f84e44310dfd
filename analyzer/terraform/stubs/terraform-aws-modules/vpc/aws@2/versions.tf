# Stands for terraform-aws-modules/vpc/aws from version 2 on: what changed when.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

variable "snatlint_version" {
  type    = number
  default = 6999999
}

locals {
  since_2_3    = var.snatlint_version >= 2003000
  since_2_10   = var.snatlint_version >= 2010000
  since_2_25   = var.snatlint_version >= 2025000
  since_2_48   = var.snatlint_version >= 2048000
  since_2_72   = var.snatlint_version >= 2072000
  since_3      = var.snatlint_version >= 3000000
  since_3_5    = var.snatlint_version >= 3005000
  since_3_14_2 = var.snatlint_version >= 3014002
  since_3_16   = var.snatlint_version >= 3016000
  since_3_19   = var.snatlint_version >= 3019000
  since_4      = var.snatlint_version >= 4000000
  since_4_0_1  = var.snatlint_version >= 4000001
  since_4_0_2  = var.snatlint_version >= 4000002
  since_5_1_2  = var.snatlint_version >= 5001002
  since_5_7_1  = var.snatlint_version >= 5007001
  since_5_7_2  = var.snatlint_version >= 5007002
  since_5_11   = var.snatlint_version >= 5011000

  # Until version 4, an output that has nothing to give is empty, not null.
  nothing = local.since_4 ? null : ""
}

# Version 4 counts IPv6 prefixes too, for subnets that have no IPv4 range.
locals {
  len_public      = local.since_4 ? max(length(var.public_subnets), length(var.public_subnet_ipv6_prefixes)) : length(var.public_subnets)
  len_private     = local.since_4 ? max(length(var.private_subnets), length(var.private_subnet_ipv6_prefixes)) : length(var.private_subnets)
  len_database    = local.since_4 ? max(length(var.database_subnets), length(var.database_subnet_ipv6_prefixes)) : length(var.database_subnets)
  len_redshift    = local.since_4 ? max(length(var.redshift_subnets), length(var.redshift_subnet_ipv6_prefixes)) : length(var.redshift_subnets)
  len_elasticache = local.since_4 ? max(length(var.elasticache_subnets), length(var.elasticache_subnet_ipv6_prefixes)) : length(var.elasticache_subnets)
  len_intra       = local.since_4 ? max(length(var.intra_subnets), length(var.intra_subnet_ipv6_prefixes)) : length(var.intra_subnets)
  len_outpost     = local.since_4 ? max(length(var.outpost_subnets), length(var.outpost_subnet_ipv6_prefixes)) : length(var.outpost_subnets)
}

# The longest of these lists says how many NAT gateways there are, where it is
# neither one nor one per zone, and how many private route tables.
locals {
  longest = max(
    local.len_database,
    local.len_elasticache,
    local.len_redshift,
    local.since_4 && !local.since_4_0_1 ? 0 : local.len_private,
    local.since_4 ? local.len_public : 0,
    local.since_4_0_1 && !local.since_5_1_2 ? local.len_intra : 0,
  )
}
