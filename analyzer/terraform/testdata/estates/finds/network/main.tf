terraform {
  backend "s3" { key = "finds-network.tfstate" }
}
provider "aws" {
  region = "eu-west-1"
  default_tags { tags = { Team = "net" } }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  tags       = { Name = "main" }
}
resource "aws_vpc" "other" {
  cidr_block = "10.9.0.0/16"
  tags       = { Name = "other", Team = "them" }
}

locals { zones = ["eu-west-1a", "eu-west-1b"] }

resource "aws_subnet" "private" {
  for_each          = toset(local.zones)
  vpc_id            = aws_vpc.main.id
  availability_zone = each.key
  cidr_block        = cidrsubnet("10.0.0.0/16", 8, index(local.zones, each.key))
  tags              = { Name = "main-private-${each.key}", Tier = "private" }
}
resource "aws_subnet" "public" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.100.0/24"
  map_public_ip_on_launch = true
  tags                    = { Name = "main-public", Tier = "public" }
}
resource "aws_subnet" "others" {
  vpc_id     = aws_vpc.other.id
  cidr_block = "10.9.0.0/24"
  tags       = { Tier = "private" }
}
resource "aws_ec2_tag" "discovery" {
  resource_id = aws_subnet.public.id
  key         = "karpenter.sh/discovery"
  value       = "prod"
}

resource "aws_route_table" "private" {
  for_each = aws_subnet.private
  vpc_id   = aws_vpc.main.id
  tags     = { Name = "rt-${each.key}" }
}
resource "aws_route_table_association" "private" {
  for_each       = aws_subnet.private
  subnet_id      = each.value.id
  route_table_id = aws_route_table.private[each.key].id
}
resource "aws_internet_gateway" "main" { vpc_id = aws_vpc.main.id }
resource "aws_nat_gateway" "main" { subnet_id = aws_subnet.public.id }
resource "aws_security_group" "nodes" {
  name   = "nodes"
  vpc_id = aws_vpc.main.id
}
resource "random_id" "suffix" { byte_length = 2 }
resource "aws_eks_cluster" "main" {
  name = "main"
  vpc_config { subnet_ids = [for s in aws_subnet.private : s.id] }
}
resource "aws_eks_cluster" "named" {
  name = "named-${random_id.suffix.hex}"
  vpc_config { subnet_ids = [for s in aws_subnet.private : s.id] }
}
resource "aws_ec2_transit_gateway" "hub" {
  amazon_side_asn = 64513
  tags            = { Name = "hub" }
}
output "cluster" { value = aws_eks_cluster.named.name }
