# Stands for aws-ia/vpc/aws from version 4 on: what it gives.
# Known from github.com/aws-ia/terraform-aws-vpc, v4.0.0 to v4.7.3.

output "vpc_attributes" { value = local.vpc }
output "azs" { value = local.zones }
output "transit_gateway_attachment_id" { value = try(aws_ec2_transit_gateway_vpc_attachment.tgw[0].id, null) }
output "core_network_attachment" { value = try(aws_networkmanager_vpc_attachment.cwan[0], null) }
output "private_subnet_attributes_by_az" { value = aws_subnet.private }
output "public_subnet_attributes_by_az" { value = aws_subnet.public }
output "tgw_subnet_attributes_by_az" { value = aws_subnet.tgw }
output "core_network_subnet_attributes_by_az" { value = aws_subnet.cwan }
output "nat_gateway_attributes_by_az" { value = aws_nat_gateway.main }
output "natgw_id_per_az" { value = local.nat_of }
output "internet_gateway" { value = try(aws_internet_gateway.main[0], null) }
output "egress_only_internet_gateway" { value = try(aws_egress_only_internet_gateway.eigw[0], null) }

output "rt_attributes_by_type_by_az" {
  value = {
    private         = aws_route_table.private
    public          = aws_route_table.public
    transit_gateway = aws_route_table.tgw
    core_network    = aws_route_table.cwan
  }
}
