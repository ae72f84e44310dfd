# Stands for terraform-aws-modules/transit-gateway/aws from version 1 on: its outputs.
# Known from github.com/terraform-aws-modules/terraform-aws-transit-gateway, v1.0.0 to v3.2.0.

output "ec2_transit_gateway_arn" {
  value = try(aws_ec2_transit_gateway.this[0].arn, "")
}

output "ec2_transit_gateway_id" {
  value = try(aws_ec2_transit_gateway.this[0].id, "")
}

output "ec2_transit_gateway_owner_id" {
  value = try(aws_ec2_transit_gateway.this[0].owner_id, "")
}

output "ec2_transit_gateway_association_default_route_table_id" {
  value = try(aws_ec2_transit_gateway.this[0].association_default_route_table_id, "")
}

output "ec2_transit_gateway_propagation_default_route_table_id" {
  value = try(aws_ec2_transit_gateway.this[0].propagation_default_route_table_id, "")
}

output "ec2_transit_gateway_vpc_attachment_ids" {
  value = [for a in aws_ec2_transit_gateway_vpc_attachment.this : a.id]
}

output "ec2_transit_gateway_vpc_attachment" {
  value = aws_ec2_transit_gateway_vpc_attachment.this
}

output "ec2_transit_gateway_route_table_id" {
  value = try(aws_ec2_transit_gateway_route_table.this[0].id, "")
}

output "ec2_transit_gateway_route_ids" {
  value = aws_ec2_transit_gateway_route.this[*].id
}

output "ec2_transit_gateway_route_table_association_ids" {
  value = [for a in aws_ec2_transit_gateway_route_table_association.this : a.id]
}

output "ec2_transit_gateway_route_table_association" {
  value = aws_ec2_transit_gateway_route_table_association.this
}

output "ec2_transit_gateway_route_table_propagation_ids" {
  value = [for p in aws_ec2_transit_gateway_route_table_propagation.this : p.id]
}

output "ec2_transit_gateway_route_table_propagation" {
  value = aws_ec2_transit_gateway_route_table_propagation.this
}

output "ram_resource_share_id" {
  value = try(aws_ram_resource_share.this[0].id, "")
}

output "ram_principal_association_id" {
  value = try(aws_ram_principal_association.this[0].id, "")
}
