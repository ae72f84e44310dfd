# References to what only an apply can know name things, on whatever way they go.
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "private" {
  for_each          = { a = "10.0.1.0/24", b = "10.0.2.0/24" }
  vpc_id            = aws_vpc.main.id
  cidr_block        = each.value
  availability_zone = each.key
}

resource "aws_subnet" "counted" {
  count             = 2
  vpc_id            = module.ids.vpc
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)
  availability_zone = data.aws_availability_zones.available.names[count.index]
}

module "ids" {
  source = "./ids"
  vpc    = aws_vpc.main.id
  arn    = aws_vpc.main.arn
}

locals {
  by_zone = zipmap(["a", "b"], [aws_subnet.private["a"].id, aws_subnet.private["b"].id])
  all     = concat(values(aws_subnet.private)[*].id, aws_subnet.counted[*].id)
  zones   = slice(data.aws_availability_zones.available.names, 0, 2)
}

resource "aws_route_table" "private" {
  for_each = local.by_zone
  vpc_id   = try(module.ids.vpc, "vpc-none")
}

resource "aws_route_table_association" "private" {
  for_each       = local.by_zone
  subnet_id      = each.value
  route_table_id = aws_route_table.private[each.key].id
}

resource "aws_nat_gateway" "by_id" {
  for_each  = toset(local.all)
  subnet_id = each.key
}

resource "aws_eks_cluster" "main" {
  name = "eks-${random_string.suffix.result}"
  vpc_config {
    subnet_ids = local.all
  }
}

resource "aws_eks_addon" "cni" {
  cluster_name = aws_eks_cluster.main.name
  addon_name   = "vpc-cni"
  configuration_values = jsonencode({
    env       = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" }
    eniConfig = { subnets = { for zone, id in local.by_zone : zone => { id = id, securityGroups = aws_eks_cluster.main.vpc_config[0].cluster_security_group_id } } }
  })
}

resource "aws_subnet" "zoned" {
  for_each          = { for i, zone in local.zones : zone => i }
  availability_zone = each.key
  cidr_block        = cidrsubnet("10.1.0.0/16", 8, each.value)
}

# What is computed from an identity's text is unknown, and says because of what.
resource "aws_instance" "computed" {
  ami               = upper(aws_vpc.main.id)
  subnet_id         = substr(aws_subnet.private["a"].id, 0, 8)
  key_name          = "key-${aws_vpc.main.id}"
  private_ip        = cidrhost(aws_vpc.main.ipv6_cidr_block, 1)
  instance_type     = aws_vpc.main.id == "vpc-1" ? "a" : "b"
  tenancy           = aws_vpc.main.id != "" ? "set" : "unset"
  hibernation       = aws_vpc.main.id == aws_subnet.private["a"].id
  user_data         = random_string.suffix.result
  get_password_data = length(data.aws_availability_zones.available.names) > 2
  monitoring        = contains(["a"], aws_vpc.main.id)
}

resource "random_string" "suffix" {
  length = 8
}

data "aws_availability_zones" "available" {
  state = "available"
}

output "vpc" { value = module.ids }
output "subnets" { value = { for name, subnet in aws_subnet.private : name => subnet.id } }
output "zone" { value = aws_subnet.counted[1].availability_zone }
output "nested" { value = aws_eks_cluster.main.identity[0].oidc[0].issuer }
