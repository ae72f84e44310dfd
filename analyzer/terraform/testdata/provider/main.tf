# What the AWS provider plans of attributes that nobody writes, without asking AWS.
terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "none"
  secret_key                  = "none"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "main" {
  vpc_id      = aws_vpc.main.id
  cidr_block  = "10.0.0.0/24"
  ipv6_native = null
}

resource "aws_default_subnet" "main" {
  availability_zone = "eu-west-1a"
}

resource "aws_nat_gateway" "main" {
  subnet_id         = aws_subnet.main.id
  connectivity_type = "private"
}

resource "aws_eip" "main" {
  count = 2
}

resource "aws_route_table" "main" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.main.id
  }
}

resource "aws_ec2_transit_gateway" "main" {}

resource "aws_security_group" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_launch_template" "main" {
  name = "main"
}

resource "aws_eks_cluster" "main" {
  name     = "main"
  role_arn = "arn:aws:iam::123456789012:role/eks"
  vpc_config {
    subnet_ids             = [aws_subnet.main.id]
    endpoint_public_access = null
  }
}

resource "aws_eks_node_group" "main" {
  cluster_name  = aws_eks_cluster.main.name
  node_role_arn = "arn:aws:iam::123456789012:role/node"
  subnet_ids    = [aws_subnet.main.id]
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}

resource "aws_vpc_endpoint" "main" {
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.eu-west-1.s3"
}

resource "aws_network_interface" "main" {
  subnet_id = aws_subnet.main.id
}

output "vpc" {
  value = [
    aws_vpc.main.enable_dns_support, aws_vpc.main.instance_tenancy, aws_vpc.main.ipv4_ipam_pool_id,
    aws_vpc.main.default_route_table_id, aws_vpc.main.ipv6_cidr_block, aws_vpc.main.enable_dns_hostnames, aws_vpc.main.tags,
  ]
}

output "subnet" {
  value = [
    aws_subnet.main.map_public_ip_on_launch, aws_subnet.main.ipv6_native, aws_subnet.main.enable_dns64,
    aws_subnet.main.outpost_arn, aws_subnet.main.availability_zone, aws_default_subnet.main.map_public_ip_on_launch,
  ]
}

output "nat_gateway" {
  value = [aws_nat_gateway.main.allocation_id, aws_nat_gateway.main.private_ip, aws_nat_gateway.main.public_ip]
}

output "elastic_ips" {
  value = aws_eip.main[*].public_ip
}

output "elastic_ip" {
  value = [aws_eip.main[0].address, aws_eip.main[0].allocation_id]
}

output "route" {
  value = one(aws_route_table.main.route).cidr_block
}

output "transit_gateway" {
  value = [
    aws_ec2_transit_gateway.main.default_route_table_association, aws_ec2_transit_gateway.main.default_route_table_propagation,
    aws_ec2_transit_gateway.main.auto_accept_shared_attachments, aws_ec2_transit_gateway.main.dns_support,
    aws_ec2_transit_gateway.main.amazon_side_asn, aws_ec2_transit_gateway.main.association_default_route_table_id,
    aws_ec2_transit_gateway.main.transit_gateway_cidr_blocks,
  ]
}

output "security_group" {
  value = [aws_security_group.main.description, aws_security_group.main.ingress, aws_security_group.main.name]
}

output "launch_template" {
  value = [
    aws_launch_template.main.latest_version, aws_launch_template.main.image_id,
    aws_launch_template.main.network_interfaces, try(aws_launch_template.main.network_interfaces[0].subnet_id, "none"),
  ]
}

output "cluster" {
  value = [
    aws_eks_cluster.main.bootstrap_self_managed_addons, aws_eks_cluster.main.vpc_config[0].endpoint_public_access,
    aws_eks_cluster.main.vpc_config[0].endpoint_private_access, aws_eks_cluster.main.vpc_config[0].cluster_security_group_id,
    aws_eks_cluster.main.vpc_config[0].security_group_ids, aws_eks_cluster.main.identity[0].oidc[0].issuer,
    aws_eks_cluster.main.certificate_authority[0].data, aws_eks_cluster.main.kubernetes_network_config[0].ip_family,
    aws_eks_cluster.main.encryption_config, length(aws_eks_cluster.main.remote_network_config),
    aws_eks_cluster.main.enabled_cluster_log_types, aws_eks_cluster.main.version,
  ]
}

output "node_group" {
  value = [
    aws_eks_node_group.main.launch_template, aws_eks_node_group.main.force_update_version, aws_eks_node_group.main.capacity_type,
    length(aws_eks_node_group.main.taint), aws_eks_node_group.main.node_group_name,
  ]
}

output "endpoint" {
  value = [aws_vpc_endpoint.main.vpc_endpoint_type, aws_vpc_endpoint.main.auto_accept, aws_vpc_endpoint.main.prefix_list_id]
}

output "interface" {
  value = [aws_network_interface.main.source_dest_check, aws_network_interface.main.private_ip, aws_network_interface.main.description]
}

output "decided" {
  value = [
    aws_subnet.main.map_public_ip_on_launch ? "public" : "private", aws_subnet.main.outpost_arn == null ? "here" : "outpost",
    coalesce(aws_nat_gateway.main.allocation_id, "none"),
  ]
}
