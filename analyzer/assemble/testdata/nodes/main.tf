# Kinds of nodes, and what their launch templates say about public addresses.
variable "template" { type = string }

resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_eks_cluster" "main" {
  name = "nodes"
  vpc_config { subnet_ids = [aws_subnet.a.id] }
  kubernetes_network_config { ip_family = "ipv6" }
}

resource "aws_launch_template" "public" {
  name = "public"
  network_interfaces {
    device_index                = 1
    associate_public_ip_address = "false"
  }
  network_interfaces { associate_public_ip_address = "true" }
}

resource "aws_launch_template" "silent" { name_prefix = "silent-" }

resource "aws_eks_node_group" "by_id" {
  cluster_name    = aws_eks_cluster.main.id
  node_group_name = "by-id"
  subnet_ids      = [aws_subnet.a.id]
  launch_template {
    id      = aws_launch_template.public.id
    version = "1"
  }
}

resource "aws_eks_node_group" "by_name" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "by-name"
  subnet_ids      = [aws_subnet.a.id]
  launch_template {
    name    = "public"
    version = "1"
  }
}

resource "aws_eks_node_group" "silent" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "silent"
  subnet_ids      = [aws_subnet.a.id]
  launch_template {
    id      = aws_launch_template.silent.id
    version = "1"
  }
}

resource "aws_eks_node_group" "unknown_template" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "unknown-template"
  subnet_ids      = [aws_subnet.a.id, "subnet-0123"]
  launch_template {
    id      = var.template
    version = "1"
  }
}

resource "aws_eks_node_group" "windows" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "windows"
  ami_type        = "WINDOWS_CORE_2022_x86_64"
  subnet_ids      = var.nowhere
}

variable "nowhere" { type = list(string) }

resource "aws_eks_fargate_profile" "jobs" {
  cluster_name         = aws_eks_cluster.main.name
  fargate_profile_name = "jobs"
  subnet_ids           = [aws_subnet.a.id]
}

resource "aws_eks_node_group" "stray" {
  cluster_name    = "other"
  node_group_name = "stray"
  subnet_ids      = [aws_subnet.a.id]
}
