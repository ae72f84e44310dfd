# Kinds of nodes that are no Linux instances of a node group.
variable "auto" { type = bool }
variable "team" { type = string }

resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }

resource "aws_subnet" "nodes" {
  for_each          = { a = 1, b = 2 }
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.${each.value}.0/24"
  availability_zone = "eu-central-1${each.key}"
  tags              = { Name = "nodes-${each.key}", role = "nodes" }
}

resource "aws_subnet" "pods" {
  for_each          = { a = 11, b = 12 }
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.${each.value}.0/24"
  availability_zone = "eu-central-1${each.key}"
  tags              = { Name = "pods-${each.key}" }
}

resource "aws_ec2_tag" "pods" {
  resource_id = aws_subnet.pods["a"].id
  key         = "role"
  value       = "pods"
}

# May have what a NodeClass selects by.
resource "aws_subnet" "teams" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.21.0/24"
  tags       = { role = var.team }
}

# Starts nodes by itself, and by the NodeClasses of its manifests.
resource "aws_eks_cluster" "auto" {
  name = "auto"
  vpc_config { subnet_ids = [for s in aws_subnet.nodes : s.id] }
  compute_config {
    enabled    = true
    node_pools = ["general-purpose", "system"]
  }
}

# Starts nodes by NodeClasses alone, of which there are none.
resource "aws_eks_cluster" "poolless" {
  name = "poolless"
  vpc_config { subnet_ids = [for s in aws_subnet.nodes : s.id] }
  compute_config { enabled = true }
}

resource "aws_eks_cluster" "maybe" {
  name = "maybe"
  vpc_config { subnet_ids = [for s in aws_subnet.nodes : s.id] }
  compute_config {
    enabled    = var.auto
    node_pools = ["system"]
  }
}

resource "aws_eks_cluster" "off" {
  name = "off"
  vpc_config { subnet_ids = [for s in aws_subnet.nodes : s.id] }
  compute_config { enabled = false }
}

# Hybrid nodes beside Fargate.
resource "aws_eks_cluster" "fargate" {
  name = "fargate"
  vpc_config { subnet_ids = [for s in aws_subnet.nodes : s.id] }
  remote_network_config {
    remote_node_networks { cidrs = ["172.16.0.0/16"] }
  }
}

resource "aws_eks_fargate_profile" "jobs" {
  cluster_name         = aws_eks_cluster.fargate.name
  fargate_profile_name = "jobs"
  subnet_ids           = [aws_subnet.nodes["a"].id]
  selector { namespace = "jobs-*" }
  selector {
    namespace = "shop"
    labels    = { tier = "batch", team = var.team }
  }
}

resource "aws_launch_template" "windows" {
  name      = "windows"
  user_data = base64encode("<powershell>\n& $EKSBootstrapScriptFile -EKSClusterName fargate -ExcludedSnatCIDRs 10.9.0.0/16\n</powershell>")
}

resource "aws_eks_node_group" "windows" {
  cluster_name    = aws_eks_cluster.off.name
  node_group_name = "windows"
  ami_type        = "WINDOWS_FULL_2022_x86_64"
  subnet_ids      = [aws_subnet.nodes["b"].id]
  launch_template {
    name    = aws_launch_template.windows.name
    version = "1"
  }
}
