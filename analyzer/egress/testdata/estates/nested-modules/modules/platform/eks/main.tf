variable "name" { type = string }

variable "subnets" { type = list(string) }

variable "node_groups" { type = map(object({ subnets = list(string), type = string, ami = optional(string, "AL2023_x86_64_STANDARD") })) }

variable "cni_env" { type = map(string) }

resource "aws_eks_cluster" "this" {
  name     = var.name
  role_arn = "arn:aws:iam::1:role/x"
  vpc_config {
    subnet_ids              = var.subnets
    endpoint_private_access = true
  }
}

resource "aws_launch_template" "this" {
  for_each    = var.node_groups
  name_prefix = "${var.name}-${each.key}"
  metadata_options { http_tokens = "required" }
}

resource "aws_eks_node_group" "this" {
  for_each        = var.node_groups
  cluster_name    = aws_eks_cluster.this.name
  node_group_name = each.key
  node_role_arn   = "arn:aws:iam::1:role/n"
  subnet_ids      = each.value.subnets
  ami_type        = each.value.ami
  instance_types  = [each.value.type]
  scaling_config {
    min_size     = 1
    max_size     = 1
    desired_size = 1
  }
  launch_template {
    id      = aws_launch_template.this[each.key].id
    version = aws_launch_template.this[each.key].latest_version
  }
}

resource "aws_eks_addon" "this" {
  for_each                    = toset(["coredns", "kube-proxy", "vpc-cni"])
  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.value
  resolve_conflicts_on_update = "OVERWRITE"
  configuration_values        = each.value == "vpc-cni" ? jsonencode({ env = var.cni_env }) : null
}

output "endpoint" { value = aws_eks_cluster.this.endpoint }
