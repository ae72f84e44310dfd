package terraform_test

import (
	"fmt"
	"strings"
)

// largeRoot is a root module as large as people have them: a network of a
// hundred subnets, ten clusters by for_each over a module that calls others,
// and the files around them, which are mostly literal.
func largeRoot() map[string]string {
	files := map[string]string{
		"main.tf":                       rootOfLargeRoot,
		"modules/network/main.tf":       networkOfLargeRoot,
		"modules/cluster/main.tf":       clusterOfLargeRoot,
		"modules/cluster/nodes/main.tf": nodesOfLargeRoot,
	}
	var locals strings.Builder
	locals.WriteString("locals {\n")
	for i := range 200 {
		fmt.Fprintf(&locals, "  setting_%d = merge(local.tags, { name = \"${var.name}-%d\", cidr = cidrsubnet(var.cidr, 8, %d) })\n", i, i, i)
	}
	locals.WriteString("}\n")
	files["locals.tf"] = locals.String()
	for team := range 40 {
		files[fmt.Sprintf("team_%d.tf", team)] = teamOfLargeRoot(team)
	}
	return files
}

const rootOfLargeRoot = `
variable "name" { default = "platform" }
variable "cidr" { default = "10.0.0.0/8" }
variable "clusters" {
  type = map(object({ version = string, sizes = optional(map(number), { system = 3, apps = 6 }), snat = optional(bool, true) }))
  default = {
    a = { version = "1.31" }
    b = { version = "1.31", snat = false }
    c = { version = "1.32", sizes = { system = 2 } }
    d = { version = "1.32" }
    e = { version = "1.33" }
    f = { version = "1.33", sizes = { system = 2, gpu = 1, apps = 9 } }
    g = { version = "1.33" }
    h = { version = "1.33", snat = false }
    i = { version = "1.34" }
    j = { version = "1.34" }
  }
}
locals {
  tags = { owner = "platform", managed = "terraform" }
}
module "network" {
  source = "./modules/network"
  name   = var.name
  cidr   = cidrsubnet(var.cidr, 8, 20)
  zones  = [for zone in ["a", "b", "c", "d"] : "eu-west-1${zone}"]
  tags   = local.tags
}
module "cluster" {
  source   = "./modules/cluster"
  for_each = var.clusters
  name     = "${var.name}-${each.key}"
  settings = each.value
  subnets  = module.network.subnets["private"]
  pods     = module.network.subnets["pods"]
  tags     = merge(local.tags, { cluster = each.key })
}
output "clusters" { value = { for name, cluster in module.cluster : name => cluster.summary } }
output "subnets" { value = module.network.subnets }
`

const networkOfLargeRoot = `
variable "name" { type = string }
variable "cidr" { type = string }
variable "zones" { type = list(string) }
variable "tags" { type = map(string) }
locals {
  tiers = ["private", "public", "pods", "intra", "database"]
  all = { for triple in setproduct(local.tiers, var.zones, range(5)) : "${triple[0]}-${triple[1]}-${triple[2]}" => {
    tier = triple[0], zone = triple[1], index = index(local.tiers, triple[0]) * 20 + index(var.zones, triple[1]) * 5 + triple[2]
  } }
}
resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  tags                 = merge(var.tags, { Name = var.name })
}
resource "aws_subnet" "this" {
  for_each                = local.all
  vpc_id                  = aws_vpc.this.id
  cidr_block              = cidrsubnet(var.cidr, 8, each.value.index)
  availability_zone       = each.value.zone
  map_public_ip_on_launch = each.value.tier == "public"
  tags                    = merge(var.tags, { Name = "${var.name}-${each.key}" }, each.value.tier == "public" ? { "kubernetes.io/role/elb" = "1" } : {})
}
resource "aws_route_table" "this" {
  for_each = toset(local.tiers)
  vpc_id   = aws_vpc.this.id
  tags     = merge(var.tags, { Name = each.key })
  dynamic "route" {
    for_each = each.key == "public" ? [aws_internet_gateway.this.id] : []
    content {
      cidr_block = "0.0.0.0/0"
      gateway_id = route.value
    }
  }
}
resource "aws_internet_gateway" "this" { vpc_id = aws_vpc.this.id }
resource "aws_route_table_association" "this" {
  for_each       = aws_subnet.this
  subnet_id      = each.value.id
  route_table_id = aws_route_table.this[local.all[each.key].tier].id
}
output "subnets" {
  value = { for tier in local.tiers : tier => [for name, subnet in aws_subnet.this : subnet.id if local.all[name].tier == tier] }
}
`

const clusterOfLargeRoot = `
variable "name" { type = string }
variable "settings" { type = object({ version = string, sizes = map(number), snat = bool }) }
variable "subnets" { type = list(string) }
variable "pods" { type = list(string) }
variable "tags" { type = map(string) }
resource "aws_eks_cluster" "this" {
  name     = var.name
  version  = var.settings.version
  role_arn = aws_iam_role.this.arn
  tags     = var.tags
  vpc_config {
    subnet_ids             = var.subnets
    endpoint_public_access = false
  }
}
resource "aws_iam_role" "this" {
  name               = "${var.name}-cluster"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "eks.amazonaws.com" } }] })
}
resource "aws_eks_addon" "this" {
  for_each     = { vpc-cni = { env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = tostring(var.settings.snat) } }, coredns = { replicaCount = 3 } }
  cluster_name = aws_eks_cluster.this.name
  addon_name   = each.key
  configuration_values = jsonencode(each.value)
}
module "nodes" {
  source   = "./nodes"
  for_each = var.settings.sizes
  name     = "${aws_eks_cluster.this.name}-${each.key}"
  cluster  = aws_eks_cluster.this.name
  size     = each.value
  subnets  = slice(var.subnets, 0, 3)
  tags     = merge(var.tags, { group = each.key })
}
output "summary" { value = { name = aws_eks_cluster.this.name, nodes = { for name, group in module.nodes : name => group.size } } }
`

const nodesOfLargeRoot = `
variable "name" { type = string }
variable "cluster" { type = string }
variable "size" { type = number }
variable "subnets" { type = list(string) }
variable "tags" { type = map(string) }
resource "aws_eks_node_group" "this" {
  cluster_name    = var.cluster
  node_group_name = var.name
  node_role_arn   = aws_iam_role.this.arn
  subnet_ids      = var.subnets
  tags            = var.tags
  scaling_config {
    min_size     = 1
    max_size     = var.size * 2
    desired_size = var.size
  }
}
resource "aws_iam_role" "this" { name = var.name }
output "size" { value = aws_eks_node_group.this.scaling_config[0].desired_size }
`

// teamOfLargeRoot is a file of the kind that most of a large root consists of.
func teamOfLargeRoot(team int) string {
	var out strings.Builder
	for i := range 10 {
		fmt.Fprintf(&out, `
# What team %[1]d lets in from service %[2]d.
resource "aws_security_group" "team_%[1]d_%[2]d" {
  name        = "team-%[1]d-%[2]d"
  description = "Service %[2]d of team %[1]d"
  vpc_id      = "vpc-0123456789abcdef0"

  ingress {
    description = "HTTPS from the office"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.%[1]d.%[2]d.0/24", "192.168.%[2]d.0/24"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }

  tags = merge(local.tags, {
    Name = "team-%[1]d-%[2]d"
    team = "%[1]d"
  })
}

resource "aws_iam_role_policy" "team_%[1]d_%[2]d" {
  name = "team-%[1]d-%[2]d"
  role = "team-%[1]d"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:ListBucket"]
        Resource = ["arn:aws:s3:::team-%[1]d-bucket-%[2]d", "arn:aws:s3:::team-%[1]d-bucket-%[2]d/*"]
      },
    ]
  })
}
`, team, i)
	}
	return out.String()
}
