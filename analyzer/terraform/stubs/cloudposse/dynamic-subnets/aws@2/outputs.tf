# Stands for cloudposse/dynamic-subnets/aws from version 2 on: what it gives.
# Known from github.com/cloudposse/terraform-aws-dynamic-subnets, 2.0.1 to 3.1.0.

output "availability_zones" { value = local.zones }
output "availability_zone_ids" { value = length(var.availability_zone_ids) > 0 ? var.availability_zone_ids : [for zone in local.zones : local.id_of_name[zone]] }

output "private_subnet_ids" { value = aws_subnet.private[*].id }
output "private_subnet_arns" { value = aws_subnet.private[*].arn }
output "private_subnet_cidrs" { value = local.private4 ? aws_subnet.private[*].cidr_block : [] }
output "private_subnet_ipv6_cidrs" { value = local.private6 ? aws_subnet.private[*].ipv6_cidr_block : [] }
output "private_route_table_ids" { value = aws_route_table.private[*].id }
output "private_network_acl_id" { value = one(aws_network_acl.private[*].id) }

output "public_subnet_ids" { value = aws_subnet.public[*].id }
output "public_subnet_arns" { value = aws_subnet.public[*].arn }
output "public_subnet_cidrs" { value = local.public4 ? aws_subnet.public[*].cidr_block : [] }
output "public_subnet_ipv6_cidrs" { value = local.public6 ? aws_subnet.public[*].ipv6_cidr_block : [] }
output "public_route_table_ids" { value = aws_route_table.public[*].id }
output "public_network_acl_id" { value = one(aws_network_acl.public[*].id) }

output "nat_gateway_ids" { value = aws_nat_gateway.default[*].id }
output "nat_gateway_private_ips" { value = aws_nat_gateway.default[*].private_ip }
output "nat_instance_ids" { value = aws_instance.nat_instance[*].id }
output "nat_ips" { value = local.nats > 0 && !local.own_addresses ? var.nat_elastic_ips : aws_eip.default[*].public_ip }
output "nat_eip_allocation_ids" { value = local.nats > 0 ? local.allocations : [] }

# By zone, and by the names that the subnets of a zone have; all since version 2.1.
locals {
  private_ids       = { for zone in local.zones : zone => [for i, z in local.private_zones : aws_subnet.private[i].id if z == zone] }
  public_ids        = { for zone in local.zones : zone => [for i, z in local.public_zones : aws_subnet.public[i].id if z == zone] }
  private_tables_in = { for zone in local.zones : zone => [for i, a in aws_route_table_association.private : a.route_table_id if local.private_zones[i] == zone] }
  public_tables_in  = { for zone in local.zones : zone => [for i, a in aws_route_table_association.public : a.route_table_id if local.public_zones[i] == zone] }
}

output "az_private_subnets_map" { value = local.private_ids }
output "az_public_subnets_map" { value = local.public_ids }
output "az_private_route_table_ids_map" { value = local.private_tables_in }
output "az_public_route_table_ids_map" { value = local.public_tables_in }
output "named_private_subnets_map" { value = { for i, name in local.private_names : name => compact([for ids in local.private_ids : try(ids[i], "")]) } }
output "named_public_subnets_map" { value = { for i, name in local.public_names : name => compact([for ids in local.public_ids : try(ids[i], "")]) } }
output "named_private_route_table_ids_map" { value = { for i, name in local.private_names : name => compact([for ids in local.private_tables_in : try(ids[i], "")]) } }
output "named_public_route_table_ids_map" { value = { for i, name in local.public_names : name => compact([for ids in local.public_tables_in : try(ids[i], "")]) } }

output "named_private_subnets_stats_map" {
  value = { for i, name in local.private_names : name => [
    for zone, tables in local.private_tables_in : { az = zone, route_table_id = try(tables[i], ""), subnet_id = try(local.private_ids[zone][i], "") }
  ] }
}

output "named_public_subnets_stats_map" {
  value = { for i, name in local.public_names : name => [
    for zone, tables in local.public_tables_in : { az = zone, route_table_id = try(tables[i], ""), subnet_id = try(local.public_ids[zone][i], "") }
  ] }
}
