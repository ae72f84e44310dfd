# Routes as lists of objects, associations by zipmap, a NAT gateway per zone, and
# a transit gateway of another account. Exclusions with host bits, joined.
variable "onprem" { default = ["10.50.5.9/16", "192.168.0.0/16"] }

locals {
  zones    = ["us-east-1a", "us-east-1b", "us-east-1c"]
  pub      = [for i, z in local.zones : cidrsubnet("10.3.0.0/16", 8, i)]
  priv     = [for i, z in local.zones : cidrsubnet("10.3.0.0/16", 4, i + 1)]
  pub_map  = zipmap(local.zones, local.pub)
  priv_map = zipmap(local.zones, local.priv)
}

resource "aws_vpc" "v" { cidr_block = "10.3.0.0/16" }

resource "aws_internet_gateway" "i" { vpc_id = aws_vpc.v.id }

resource "aws_subnet" "pub" {
  for_each          = local.pub_map
  vpc_id            = aws_vpc.v.id
  availability_zone = each.key
  cidr_block        = each.value
}

resource "aws_subnet" "priv" {
  for_each          = local.priv_map
  vpc_id            = aws_vpc.v.id
  availability_zone = each.key
  cidr_block        = each.value
  tags = {
    "kubernetes.io/role/internal-elb" = "1"
  }
}

resource "aws_eip" "nat" {
  for_each = toset(local.zones)
  domain   = "vpc"
}

resource "aws_nat_gateway" "nat" {
  for_each      = aws_eip.nat
  allocation_id = each.value.id
  subnet_id     = aws_subnet.pub[each.key].id
}

resource "aws_route_table" "pub" {
  vpc_id = aws_vpc.v.id
  route = [{
    cidr_block                 = "0.0.0.0/0"
    gateway_id                 = aws_internet_gateway.i.id
    carrier_gateway_id         = ""
    core_network_arn           = ""
    destination_prefix_list_id = ""
    egress_only_gateway_id     = ""
    ipv6_cidr_block            = ""
    local_gateway_id           = ""
    nat_gateway_id             = ""
    network_interface_id       = ""
    transit_gateway_id         = ""
    vpc_endpoint_id            = ""
    vpc_peering_connection_id  = ""
  }]
}

resource "aws_route_table" "priv" {
  for_each = aws_nat_gateway.nat
  vpc_id   = aws_vpc.v.id
  route = [
    {
      cidr_block                 = "0.0.0.0/0"
      nat_gateway_id             = each.value.id
      gateway_id                 = null
      carrier_gateway_id         = null
      core_network_arn           = null
      destination_prefix_list_id = null
      egress_only_gateway_id     = null
      ipv6_cidr_block            = null
      local_gateway_id           = null
      network_interface_id       = null
      transit_gateway_id         = null
      vpc_endpoint_id            = null
      vpc_peering_connection_id  = null
    },
    {
      cidr_block                 = "10.0.0.0/8"
      transit_gateway_id         = aws_ec2_transit_gateway_vpc_attachment.v.transit_gateway_id
      nat_gateway_id             = null
      gateway_id                 = null
      carrier_gateway_id         = null
      core_network_arn           = null
      destination_prefix_list_id = null
      egress_only_gateway_id     = null
      ipv6_cidr_block            = null
      local_gateway_id           = null
      network_interface_id       = null
      vpc_endpoint_id            = null
      vpc_peering_connection_id  = null
    },
  ]
}

variable "tgw_id" { default = "tgw-0123456789abcdef0" }

resource "aws_ec2_transit_gateway_vpc_attachment" "v" {
  subnet_ids         = [for s in aws_subnet.priv : s.id]
  transit_gateway_id = var.tgw_id
  vpc_id             = aws_vpc.v.id
}

locals {
  assoc = zipmap(keys(aws_subnet.priv), [for z in keys(aws_subnet.priv) : aws_route_table.priv[z].id])
}

resource "aws_route_table_association" "priv" {
  for_each       = local.assoc
  subnet_id      = aws_subnet.priv[each.key].id
  route_table_id = each.value
}

resource "aws_route_table_association" "pub" {
  for_each       = aws_subnet.pub
  subnet_id      = each.value.id
  route_table_id = aws_route_table.pub.id
}

resource "aws_eks_cluster" "c" {
  name     = "three"
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config { subnet_ids = [for s in aws_subnet.priv : s.id] }
}

resource "aws_eks_node_group" "per_zone" {
  for_each        = aws_subnet.priv
  cluster_name    = aws_eks_cluster.c.name
  node_group_name = "workers-${each.key}"
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = [each.value.id]
  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}

locals {
  addons = {
    coredns    = {}
    kube-proxy = {}
    vpc-cni = {
      configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS = join(",", var.onprem), WARM_IP_TARGET = 3 } })
    }
  }
}

resource "aws_eks_addon" "all" {
  for_each             = local.addons
  cluster_name         = aws_eks_cluster.c.name
  addon_name           = each.key
  configuration_values = try(each.value.configuration_values, null)
}
