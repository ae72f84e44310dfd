# What only an apply or AWS can know is in the plan beside it.

variable "cidr" {}

variable "name" {
  default = "prod"
}

data "aws_availability_zones" "available" {}

resource "aws_vpc" "main" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  tags                 = { Name = var.name }
}

resource "aws_subnet" "private" {
  for_each          = toset(slice(data.aws_availability_zones.available.names, 0, 2))
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(var.cidr, 4, index(data.aws_availability_zones.available.names, each.key))
  availability_zone = each.key
}

resource "aws_route_table" "private" {
  for_each = aws_subnet.private
  vpc_id   = aws_vpc.main.id

  route {
    cidr_block = "10.1.0.0/16"
    gateway_id = aws_vpn_gateway.office.id
  }
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = module.edge.nat_gateway_id
  }
}

resource "aws_route_table_association" "private" {
  for_each       = aws_subnet.private
  subnet_id      = each.value.id
  route_table_id = aws_route_table.private[each.key].id
}

resource "aws_vpn_gateway" "office" {
  vpc_id = aws_vpc.main.id
}

# Its source is not on disk.
module "edge" {
  source = "example.com/net/edge/aws"
  vpc_id = aws_vpc.main.id
}

resource "aws_eks_addon" "vpc_cni" {
  cluster_name = "prod"
  addon_name   = "vpc-cni"
  configuration_values = jsonencode({
    env = {
      AWS_VPC_K8S_CNI_EXTERNALSNAT        = "true"
      AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS = data.aws_vpc.peer.cidr_block
    }
  })
}

data "aws_vpc" "peer" {
  tags = { Name = "peer" }
}

# The configuration has gone on since the plan was made.
resource "aws_eip" "new" {
  domain = "vpc"
}

resource "aws_nat_gateway" "single" {
  count             = 1
  connectivity_type = "public"
  subnet_id         = aws_subnet.private[keys(aws_subnet.private)[0]].id
}

resource "aws_eks_cluster" "prod" {
  name = "prod"
  vpc_config {
    subnet_ids          = [for s in aws_subnet.private : s.id]
    public_access_cidrs = ["203.0.113.0/24", "198.51.100.0/24"]
  }
}
