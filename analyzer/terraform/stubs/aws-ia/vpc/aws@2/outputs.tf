# Stands for aws-ia/vpc/aws from version 2 up to 3: what it gives.
# Known from github.com/aws-ia/terraform-aws-vpc, v2.0.0 to v3.2.1.

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

output "rt_attributes_by_type_by_az" {
  value = {
    private         = awscc_ec2_route_table.private
    public          = awscc_ec2_route_table.public
    transit_gateway = awscc_ec2_route_table.tgw
    core_network    = awscc_ec2_route_table.cwan
  }
}
