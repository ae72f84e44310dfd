# Stands for terraform-aws-modules/vpc/aws from version 2 on: outputs that are about subnets.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

output "public_subnets" {
  value = aws_subnet.public[*].id
}

output "public_subnet_arns" {
  value = aws_subnet.public[*].arn
}

output "public_subnet_objects" {
  value = aws_subnet.public
}

output "public_subnets_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.public[*].cidr_block) : aws_subnet.public[*].cidr_block
}

output "public_subnets_ipv6_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.public[*].ipv6_cidr_block) : aws_subnet.public[*].ipv6_cidr_block
}

output "public_route_table_ids" {
  value = aws_route_table.public[*].id
}

output "public_route_table_association_ids" {
  value = aws_route_table_association.public[*].id
}

output "public_network_acl_id" {
  value = try(aws_network_acl.public[0].id, local.nothing)
}

output "public_network_acl_arn" {
  value = try(aws_network_acl.public[0].arn, local.nothing)
}

output "private_subnets" {
  value = aws_subnet.private[*].id
}

output "private_subnet_arns" {
  value = aws_subnet.private[*].arn
}

output "private_subnet_objects" {
  value = aws_subnet.private
}

output "private_subnets_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.private[*].cidr_block) : aws_subnet.private[*].cidr_block
}

output "private_subnets_ipv6_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.private[*].ipv6_cidr_block) : aws_subnet.private[*].ipv6_cidr_block
}

output "private_route_table_ids" {
  value = aws_route_table.private[*].id
}

output "private_route_table_association_ids" {
  value = aws_route_table_association.private[*].id
}

output "private_network_acl_id" {
  value = try(aws_network_acl.private[0].id, local.nothing)
}

output "private_network_acl_arn" {
  value = try(aws_network_acl.private[0].arn, local.nothing)
}

output "database_subnets" {
  value = aws_subnet.database[*].id
}

output "database_subnet_arns" {
  value = aws_subnet.database[*].arn
}

output "database_subnet_objects" {
  value = aws_subnet.database
}

output "database_subnets_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.database[*].cidr_block) : aws_subnet.database[*].cidr_block
}

output "database_subnets_ipv6_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.database[*].ipv6_cidr_block) : aws_subnet.database[*].ipv6_cidr_block
}

output "database_route_table_ids" {
  value = length(aws_route_table.database) > 0 ? aws_route_table.database[*].id : aws_route_table.private[*].id
}

output "database_route_table_association_ids" {
  value = aws_route_table_association.database[*].id
}

output "database_network_acl_id" {
  value = try(aws_network_acl.database[0].id, local.nothing)
}

output "database_network_acl_arn" {
  value = try(aws_network_acl.database[0].arn, local.nothing)
}

output "redshift_subnets" {
  value = aws_subnet.redshift[*].id
}

output "redshift_subnet_arns" {
  value = aws_subnet.redshift[*].arn
}

output "redshift_subnet_objects" {
  value = aws_subnet.redshift
}

output "redshift_subnets_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.redshift[*].cidr_block) : aws_subnet.redshift[*].cidr_block
}

output "redshift_subnets_ipv6_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.redshift[*].ipv6_cidr_block) : aws_subnet.redshift[*].ipv6_cidr_block
}

output "redshift_route_table_ids" {
  value = length(aws_route_table.redshift) > 0 ? aws_route_table.redshift[*].id : (var.enable_public_redshift && local.since_3_5 ? aws_route_table.public[*].id : aws_route_table.private[*].id)
}

output "redshift_route_table_association_ids" {
  value = aws_route_table_association.redshift[*].id
}

output "redshift_network_acl_id" {
  value = try(aws_network_acl.redshift[0].id, local.nothing)
}

output "redshift_network_acl_arn" {
  value = try(aws_network_acl.redshift[0].arn, local.nothing)
}

output "elasticache_subnets" {
  value = aws_subnet.elasticache[*].id
}

output "elasticache_subnet_arns" {
  value = aws_subnet.elasticache[*].arn
}

output "elasticache_subnet_objects" {
  value = aws_subnet.elasticache
}

output "elasticache_subnets_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.elasticache[*].cidr_block) : aws_subnet.elasticache[*].cidr_block
}

output "elasticache_subnets_ipv6_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.elasticache[*].ipv6_cidr_block) : aws_subnet.elasticache[*].ipv6_cidr_block
}

output "elasticache_route_table_ids" {
  value = length(aws_route_table.elasticache) > 0 ? aws_route_table.elasticache[*].id : aws_route_table.private[*].id
}

output "elasticache_route_table_association_ids" {
  value = aws_route_table_association.elasticache[*].id
}

output "elasticache_network_acl_id" {
  value = try(aws_network_acl.elasticache[0].id, local.nothing)
}

output "elasticache_network_acl_arn" {
  value = try(aws_network_acl.elasticache[0].arn, local.nothing)
}

output "intra_subnets" {
  value = aws_subnet.intra[*].id
}

output "intra_subnet_arns" {
  value = aws_subnet.intra[*].arn
}

output "intra_subnet_objects" {
  value = aws_subnet.intra
}

output "intra_subnets_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.intra[*].cidr_block) : aws_subnet.intra[*].cidr_block
}

output "intra_subnets_ipv6_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.intra[*].ipv6_cidr_block) : aws_subnet.intra[*].ipv6_cidr_block
}

output "intra_route_table_ids" {
  value = aws_route_table.intra[*].id
}

output "intra_route_table_association_ids" {
  value = aws_route_table_association.intra[*].id
}

output "intra_network_acl_id" {
  value = try(aws_network_acl.intra[0].id, local.nothing)
}

output "intra_network_acl_arn" {
  value = try(aws_network_acl.intra[0].arn, local.nothing)
}

output "outpost_subnets" {
  value = aws_subnet.outpost[*].id
}

output "outpost_subnet_arns" {
  value = aws_subnet.outpost[*].arn
}

output "outpost_subnet_objects" {
  value = aws_subnet.outpost
}

output "outpost_subnets_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.outpost[*].cidr_block) : aws_subnet.outpost[*].cidr_block
}

output "outpost_subnets_ipv6_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_subnet.outpost[*].ipv6_cidr_block) : aws_subnet.outpost[*].ipv6_cidr_block
}

output "outpost_network_acl_id" {
  value = try(aws_network_acl.outpost[0].id, local.nothing)
}

output "outpost_network_acl_arn" {
  value = try(aws_network_acl.outpost[0].arn, local.nothing)
}

output "redshift_public_route_table_association_ids" {
  value = aws_route_table_association.redshift_public[*].id
}

output "database_subnet_group" {
  value = try(aws_db_subnet_group.database[0].id, local.nothing)
}

output "database_subnet_group_name" {
  value = try(aws_db_subnet_group.database[0].name, local.nothing)
}
