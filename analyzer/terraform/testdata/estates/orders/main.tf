# What is known of lists whose order, or whose length, only AWS knows.

data "aws_availability_zones" "available" {}

locals {
  names = data.aws_availability_zones.available.names
  zones = slice(local.names, 0, min(length(local.names), 3))
}

resource "aws_subnet" "two" {
  count = 2

  cidr_block = "10.0.${count.index}.0/24"
}

# All elements of a list in order of ids are known, and none of them by its index.
resource "aws_eks_node_group" "sorted" {
  cluster_name = sort(aws_subnet.two[*].id)[0]
  subnet_ids   = sort(aws_subnet.two[*].id)
}

resource "aws_eks_node_group" "of_a_set" {
  cluster_name = tolist(toset(aws_subnet.two[*].id))[0]
  subnet_ids   = tolist(toset(aws_subnet.two[*].id))
  labels       = { names = join(",", sort(["b", "a"])) }
}

# There is at least one, so one stands for all; its own range is no fact.
resource "aws_subnet" "zonal" {
  count = length(local.zones)

  cidr_block        = cidrsubnet("10.0.0.0/8", 8, count.index)
  availability_zone = local.zones[count.index]
}

resource "aws_route_table_association" "zonal" {
  for_each = { for i, zone in local.zones : zone => i }

  subnet_id      = aws_subnet.zonal[each.value].id
  route_table_id = each.value == 0 ? "rtb-first" : "rtb-other"
}

# Nobody knows whether this is one at all.
resource "aws_subnet" "maybe" {
  count = length(local.names) > 3 ? 1 : 0
}
