variable "unset" {}
provider "aws" { region = "eu-west-1" }

data "aws_vpc" "by_tag" {
  tags = { Name = "main" }
}
data "aws_vpc" "by_filter" {
  filter {
    name   = "tag:Name"
    values = ["ma*", "none"]
  }
  state = "available"
}
data "aws_vpc" "by_range" { cidr_block = "10.9.0.0/16" }
data "aws_vpc" "by_default_tag" {
  tags = { Team = "net" }
}
data "aws_vpc" "by_id" { id = data.aws_vpc.by_tag.id }
data "aws_vpc" "twice" {
  tags = { Name = "copy" }
}
data "aws_vpc" "none" {
  tags = { Name = "nowhere" }
}
data "aws_vpc" "unset" {
  tags = { Name = var.unset }
}
data "aws_vpc" "literal" { id = "vpc-0abc" }
data "aws_vpc" "default" { default = true }
data "aws_vpc" "unlike" {
  filter {
    name   = "dhcp-options-id"
    values = ["dopt-1"]
  }
}

data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.by_tag.id]
  }
  tags = { Tier = "private" }
}
data "aws_subnets" "anywhere" {
  tags = { Tier = "private" }
}
data "aws_subnets" "discovered" {
  filter {
    name   = "tag:karpenter.sh/discovery"
    values = ["prod"]
  }
}
data "aws_subnets" "nowhere" {
  filter {
    name   = "vpc-id"
    values = ["vpc-0abc"]
  }
}
data "aws_subnet" "each" {
  for_each = toset(data.aws_subnets.private.ids)
  id       = each.value
}
data "aws_subnet" "counted" {
  count = length(data.aws_subnets.private.ids)
  id    = data.aws_subnets.private.ids[count.index]
}
data "aws_subnet" "by_zone" {
  vpc_id            = data.aws_vpc.by_tag.id
  availability_zone = "eu-west-1b"
  tags              = { Tier = "private" }
}
data "aws_route_table" "of_subnet" { subnet_id = data.aws_subnet.by_zone.id }
data "aws_route_table" "by_tag" {
  vpc_id = data.aws_vpc.by_tag.id
  filter {
    name   = "tag:Name"
    values = ["rt-eu-west-1a"]
  }
}
data "aws_route_tables" "all" { vpc_id = data.aws_vpc.by_tag.id }
data "aws_internet_gateway" "main" {
  filter {
    name   = "attachment.vpc-id"
    values = [data.aws_vpc.by_tag.id]
  }
}
data "aws_nat_gateway" "main" { vpc_id = data.aws_vpc.by_tag.id }
data "aws_security_group" "nodes" {
  name   = "nodes"
  vpc_id = data.aws_vpc.by_tag.id
}
data "aws_eks_cluster" "main" { name = "main" }
data "aws_ec2_transit_gateway" "hub" {
  filter {
    name   = "options.amazon-side-asn"
    values = ["64513"]
  }
}

resource "terraform_data" "uses" {
  input = {
    by_tag         = data.aws_vpc.by_tag.id
    range          = data.aws_vpc.by_tag.cidr_block
    table          = data.aws_vpc.by_tag.main_route_table_id
    by_filter      = data.aws_vpc.by_filter.id
    by_range       = data.aws_vpc.by_range.tags.Name
    by_default_tag = data.aws_vpc.by_default_tag.id
    by_id          = data.aws_vpc.by_id.cidr_block
    twice          = data.aws_vpc.twice.id
    none           = data.aws_vpc.none.id
    unset          = data.aws_vpc.unset.id
    literal        = data.aws_vpc.literal.id
    default        = data.aws_vpc.default.id
    unlike         = data.aws_vpc.unlike.id
    private        = data.aws_subnets.private.ids
    first          = data.aws_subnets.private.ids[0]
    sliced         = slice(data.aws_subnets.private.ids, 0, 1)[0]
    anywhere       = data.aws_subnets.anywhere.ids
    discovered     = data.aws_subnets.discovered.ids
    nowhere        = data.aws_subnets.nowhere.ids
    ranges         = [for s in data.aws_subnet.each : s.cidr_block]
    counted        = data.aws_subnet.counted[*].cidr_block
    by_zone        = data.aws_subnet.by_zone.cidr_block
    of_subnet      = data.aws_route_table.of_subnet.route_table_id
    rt_by_tag      = data.aws_route_table.by_tag.id
    all_tables     = data.aws_route_tables.all.ids
    gateway        = data.aws_internet_gateway.main.internet_gateway_id
    nat            = data.aws_nat_gateway.main.public_ip
    group          = data.aws_security_group.nodes.id
    cluster        = data.aws_eks_cluster.main.vpc_config[0].vpc_id
    subnets        = data.aws_eks_cluster.main.vpc_config[0].subnet_ids
    hub            = data.aws_ec2_transit_gateway.hub.id
  }
}

# The name is only known after apply, and still that of one cluster.
data "terraform_remote_state" "network" {
  backend = "s3"
  config  = { key = "finds-network.tfstate" }
}
data "aws_eks_cluster" "named" { name = data.terraform_remote_state.network.outputs.cluster }
output "named" { value = data.aws_eks_cluster.named.arn }
