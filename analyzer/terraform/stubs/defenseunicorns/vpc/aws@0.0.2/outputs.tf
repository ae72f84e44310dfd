# Stands for defenseunicorns/vpc/aws from version 0.0.2 up to 0.1.4: what it gives.
# Known from github.com/defenseunicorns/terraform-aws-vpc, v0.0.2 to v0.1.4.

output "vpc_id" { value = module.vpc.vpc_id }
output "vpc_arn" { value = module.vpc.vpc_arn }
output "vpc_cidr_block" { value = module.vpc.vpc_cidr_block }
output "vpc_secondary_cidr_blocks" { value = module.vpc.vpc_secondary_cidr_blocks }
output "vpc_main_route_table_id" { value = module.vpc.vpc_main_route_table_id }
output "default_security_group_id" { value = module.vpc.default_security_group_id }
output "default_network_acl_id" { value = module.vpc.default_network_acl_id }
output "default_route_table_id" { value = module.vpc.default_route_table_id }
output "igw_id" { value = module.vpc.igw_id }

output "public_subnets" { value = module.vpc.public_subnets }
output "public_subnet_arns" { value = module.vpc.public_subnet_arns }
output "public_subnets_cidr_blocks" { value = module.vpc.public_subnets_cidr_blocks }
output "public_route_table_ids" { value = module.vpc.public_route_table_ids }
output "public_network_acl_id" { value = module.vpc.public_network_acl_id }

output "private_subnets" { value = module.vpc.private_subnets }
output "private_subnet_arns" { value = module.vpc.private_subnet_arns }
output "private_subnets_cidr_blocks" { value = module.vpc.private_subnets_cidr_blocks }
output "private_route_table_ids" { value = module.vpc.private_route_table_ids }
output "private_network_acl_id" { value = module.vpc.private_network_acl_id }

output "database_subnets" { value = module.vpc.database_subnets }
output "database_subnet_arns" { value = module.vpc.database_subnet_arns }
output "database_subnets_cidr_blocks" { value = module.vpc.database_subnets_cidr_blocks }
output "database_route_table_ids" { value = module.vpc.database_route_table_ids }
output "database_network_acl_id" { value = module.vpc.database_network_acl_id }
output "database_subnet_group" { value = module.vpc.database_subnet_group }
output "database_subnet_group_name" { value = module.vpc.database_subnet_group_name }

output "intra_subnets" { value = module.vpc.intra_subnets }
output "intra_subnet_arns" { value = module.vpc.intra_subnet_arns }
output "intra_subnets_cidr_blocks" { value = module.vpc.intra_subnets_cidr_blocks }
output "intra_route_table_ids" { value = module.vpc.intra_route_table_ids }
output "intra_network_acl_id" { value = module.vpc.intra_network_acl_id }

output "nat_ids" { value = module.vpc.nat_ids }
output "nat_public_ips" { value = module.vpc.nat_public_ips }
output "natgw_ids" { value = module.vpc.natgw_ids }
output "egress_only_internet_gateway_id" { value = module.vpc.egress_only_internet_gateway_id }
output "vgw_id" { value = module.vpc.vgw_id }
output "azs" { value = module.vpc.azs }
output "name" { value = module.vpc.name }
output "vpc_endpoints" { value = module.vpc_endpoints.endpoints }
