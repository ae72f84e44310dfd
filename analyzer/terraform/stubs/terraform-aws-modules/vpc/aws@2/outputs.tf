# Stands for terraform-aws-modules/vpc/aws from version 2 on: all other outputs.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

output "vpc_id" {
  value = try(aws_vpc.this[0].id, local.nothing)
}

output "vpc_arn" {
  value = try(aws_vpc.this[0].arn, local.nothing)
}

output "vpc_cidr_block" {
  value = try(aws_vpc.this[0].cidr_block, local.nothing)
}

output "vpc_ipv6_cidr_block" {
  value = try(aws_vpc.this[0].ipv6_cidr_block, local.nothing)
}

output "vpc_ipv6_association_id" {
  value = try(aws_vpc.this[0].ipv6_association_id, local.nothing)
}

output "vpc_owner_id" {
  value = try(aws_vpc.this[0].owner_id, local.nothing)
}

output "vpc_enable_dns_support" {
  value = try(aws_vpc.this[0].enable_dns_support, local.nothing)
}

output "vpc_enable_dns_hostnames" {
  value = try(aws_vpc.this[0].enable_dns_hostnames, local.nothing)
}

output "vpc_main_route_table_id" {
  value = try(aws_vpc.this[0].main_route_table_id, local.nothing)
}

output "default_security_group_id" {
  value = try(aws_vpc.this[0].default_security_group_id, local.nothing)
}

output "default_network_acl_id" {
  value = try(aws_vpc.this[0].default_network_acl_id, local.nothing)
}

output "default_route_table_id" {
  value = try(aws_vpc.this[0].default_route_table_id, local.nothing)
}

output "vpc_secondary_cidr_blocks" {
  value = local.since_3_14_2 ? compact(aws_vpc_ipv4_cidr_block_association.this[*].cidr_block) : aws_vpc_ipv4_cidr_block_association.this[*].cidr_block
}

output "igw_id" {
  value = try(aws_internet_gateway.this[0].id, local.nothing)
}

output "igw_arn" {
  value = try(aws_internet_gateway.this[0].arn, local.nothing)
}

output "egress_only_internet_gateway_id" {
  value = try(aws_egress_only_internet_gateway.this[0].id, local.nothing)
}

output "nat_ids" {
  value = aws_eip.nat[*].id
}

output "nat_public_ips" {
  value = var.reuse_nat_ips ? var.external_nat_ips : aws_eip.nat[*].public_ip
}

output "natgw_ids" {
  value = aws_nat_gateway.this[*].id
}

output "natgw_interface_ids" {
  value = aws_nat_gateway.this[*].network_interface_id
}

output "public_internet_gateway_route_id" {
  value = try(aws_route.public_internet_gateway[0].id, local.nothing)
}

output "public_internet_gateway_ipv6_route_id" {
  value = try(aws_route.public_internet_gateway_ipv6[0].id, local.nothing)
}

output "private_nat_gateway_route_ids" {
  value = aws_route.private_nat_gateway[*].id
}

output "private_ipv6_egress_route_ids" {
  value = aws_route.private_ipv6_egress[*].id
}

output "database_internet_gateway_route_id" {
  value = try(aws_route.database_internet_gateway[0].id, local.nothing)
}

output "database_nat_gateway_route_ids" {
  value = aws_route.database_nat_gateway[*].id
}

output "database_ipv6_egress_route_id" {
  value = try(aws_route.database_ipv6_egress[0].id, local.nothing)
}

output "cgw_ids" {
  value = [for gateway in aws_customer_gateway.this : gateway.id]
}

output "cgw_arns" {
  value = [for gateway in aws_customer_gateway.this : gateway.arn]
}

output "this_customer_gateway" {
  value = aws_customer_gateway.this
}

output "vgw_id" {
  value = try(aws_vpn_gateway.this[0].id, aws_vpn_gateway_attachment.this[0].vpn_gateway_id, local.nothing)
}

output "vgw_arn" {
  value = try(aws_vpn_gateway.this[0].arn, local.nothing)
}

output "default_vpc_id" {
  value = try(aws_default_vpc.this[0].id, local.nothing)
}

output "default_vpc_arn" {
  value = try(aws_default_vpc.this[0].arn, local.nothing)
}

output "default_vpc_cidr_block" {
  value = try(aws_default_vpc.this[0].cidr_block, local.nothing)
}

output "default_vpc_default_security_group_id" {
  value = try(aws_default_vpc.this[0].default_security_group_id, local.nothing)
}

output "default_vpc_default_network_acl_id" {
  value = try(aws_default_vpc.this[0].default_network_acl_id, local.nothing)
}

output "default_vpc_default_route_table_id" {
  value = try(aws_default_vpc.this[0].default_route_table_id, local.nothing)
}

output "default_vpc_main_route_table_id" {
  value = try(aws_default_vpc.this[0].main_route_table_id, local.nothing)
}

output "azs" {
  value = var.azs
}

output "name" {
  value = var.name
}
