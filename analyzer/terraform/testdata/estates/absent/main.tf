# What nobody writes: defaults, null, what an apply finds, and the shapes of it.
provider "aws" {
  region = "eu-west-1"
}

resource "aws_subnet" "main" {
  vpc_id                          = "vpc-1"
  cidr_block                      = "10.0.0.0/24"
  ipv6_native                     = null
  assign_ipv6_address_on_creation = true
}

resource "aws_nat_gateway" "main" {
  subnet_id = aws_subnet.main.id
}

resource "aws_eip" "many" {
  count = 2
}

resource "aws_security_group" "main" {
  name = "main"
  ingress {
    from_port = 443
    to_port   = 443
    protocol  = "tcp"
  }
}

resource "aws_eks_cluster" "main" {
  name     = "main"
  role_arn = "arn:aws:iam::1:role/eks"
  vpc_config {
    subnet_ids             = [aws_subnet.main.id]
    endpoint_public_access = null
  }
}

data "aws_vpc" "other" {
  id = "vpc-2"
}

data "aws_prefix_list" "s3" {
  name = "com.amazonaws.eu-west-1.s3"
}

resource "aws_launch_template" "main" {}

resource "aws_vpc" "pooled" {
  ipv4_ipam_pool_id = "ipam-pool-1"
}

locals {
  subnet  = aws_subnet.main
  cluster = aws_eks_cluster.main
}

# Defaults say where they come from.
output "default" { value = aws_subnet.main.map_public_ip_on_launch }
output "default_for_null" { value = aws_subnet.main.ipv6_native }
output "default_in_block" { value = aws_eks_cluster.main.vpc_config[0].endpoint_public_access }
output "default_text" { value = aws_nat_gateway.main.connectivity_type }
output "default_decides" { value = local.subnet.map_public_ip_on_launch ? "public" : "private" }

# Absent is null, and no identity.
output "absent" { value = aws_subnet.main.outpost_arn }
output "absent_decides" { value = aws_subnet.main.outpost_arn == null ? "here" : "there" }
output "absent_falls_back" { value = coalesce(aws_nat_gateway.main.allocation_id, "none") }
output "absent_blocks" { value = aws_eks_cluster.main.encryption_config }
output "absent_blocks_count" { value = length(aws_eks_cluster.main.remote_network_config) }
output "absent_block_tried" { value = try(aws_eks_cluster.main.remote_network_config[0].remote_pod_networks[0].cidrs, "none") }
output "absent_in_object_block" { value = aws_security_group.main.ingress[*].description }

# A name is an identity.
output "name" { value = aws_vpc.pooled.default_route_table_id }
output "name_of_zone" { value = aws_subnet.main.availability_zone }
output "name_in_block" { value = aws_eks_cluster.main.vpc_config[0].cluster_security_group_id }

# So is where one thing is reached.
output "address" { value = aws_nat_gateway.main.public_ip }
output "addresses" { value = aws_eip.many[*].public_ip }
output "address_allowed" { value = formatlist("%s/32", aws_eip.many[*].public_ip) }
output "address_range" { value = data.aws_vpc.other.cidr_block }

# A fact about the world is unknown.
output "fact" { value = aws_vpc.pooled.ipv6_cidr_block }
output "fact_decides" { value = aws_vpc.pooled.ipv6_cidr_block != "" }
output "fact_number" { value = aws_launch_template.main.latest_version }
output "fact_list" { value = data.aws_prefix_list.s3.cidr_blocks }
output "fact_read" { value = data.aws_vpc.other.state }

# Lists of objects have their shape.
output "shape" { value = aws_eks_cluster.main.identity[0].oidc[0].issuer }
output "shape_of_whole" { value = local.cluster.identity[0].oidc[0].issuer }
output "shape_fact" { value = aws_eks_cluster.main.certificate_authority[0].data }
output "shape_by_splat" { value = aws_eks_cluster.main.identity[*].oidc[0].issuer }
output "shape_of_block" { value = aws_eks_cluster.main.kubernetes_network_config[0].service_ipv4_cidr }
output "shape_count" { value = length(aws_eks_cluster.main.identity) }

# A set has no order: it is taken by one, a splat or for.
output "set_one" { value = one(aws_nat_gateway.main.regional_nat_gateway_address).allocation_id }
output "set_for" { value = [for a in aws_nat_gateway.main.regional_nat_gateway_address : a.network_interface_id] }
output "set_index" { value = aws_nat_gateway.main.regional_nat_gateway_address[0].allocation_id }

# What the table lacks stays as it is.
output "newer_attribute" { value = aws_subnet.main.attribute_of_tomorrow }
