# Stands for cloudposse/dynamic-subnets/aws from version 0.16 up to 1: what it gives.
# Known from github.com/cloudposse/terraform-aws-dynamic-subnets, 0.16.0 to 1.0.0.

output "availability_zones" { value = var.availability_zones }
output "private_subnet_ids" { value = aws_subnet.private[*].id }
output "private_subnet_cidrs" { value = aws_subnet.private[*].cidr_block }
output "private_route_table_ids" { value = aws_route_table.private[*].id }
output "public_subnet_ids" { value = aws_subnet.public[*].id }
output "public_subnet_cidrs" { value = aws_subnet.public[*].cidr_block }
output "public_route_table_ids" { value = aws_route_table.public[*].id }
output "nat_gateway_ids" { value = aws_nat_gateway.default[*].id }
output "nat_gateway_public_ips" { value = aws_eip.default[*].public_ip }
output "nat_instance_ids" { value = aws_instance.nat_instance[*].id }
output "nat_ips" { value = coalescelist(aws_eip.default[*].public_ip, aws_eip.nat_instance[*].public_ip, data.aws_eip.nat_ips[*].public_ip, [""]) }
