# Data sources that choose from known subnets by what only AWS knows.
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "nodes" {
  count = 3

  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)
}

resource "aws_eks_cluster" "main" {
  name = "main"

  vpc_config {
    subnet_ids = aws_subnet.nodes[*].id
  }
}

data "aws_ec2_instance_type_offerings" "gpu" {
  location_type = "availability-zone-id"
}

# Some of the first two, and no others.
data "aws_subnets" "gpu" {
  filter {
    name   = "subnet-id"
    values = slice(aws_subnet.nodes[*].id, 0, 2)
  }

  filter {
    name   = "availability-zone-id"
    values = data.aws_ec2_instance_type_offerings.gpu.locations
  }
}

resource "aws_eks_node_group" "gpu" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "gpu"
  subnet_ids      = data.aws_subnets.gpu.ids
}

# How many they are isn't known.
resource "aws_eks_node_group" "counted" {
  count = length(data.aws_subnets.gpu.ids) > 1 ? 1 : 0

  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "counted"
  subnet_ids      = [aws_subnet.nodes[2].id]
}

# One of these ids says nothing.
variable "other" {
  type = string
}

data "aws_subnets" "open" {
  filter {
    name   = "subnet-id"
    values = [aws_subnet.nodes[0].id, var.other]
  }
}

resource "aws_eks_node_group" "open" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "open"
  subnet_ids      = data.aws_subnets.open.ids
}

# Nothing says that it chooses from those of the files.
data "aws_subnets" "elsewhere" {
  filter {
    name   = "availability-zone-id"
    values = data.aws_ec2_instance_type_offerings.gpu.locations
  }
}

resource "aws_eks_node_group" "elsewhere" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "elsewhere"
  subnet_ids      = data.aws_subnets.elsewhere.ids
}
