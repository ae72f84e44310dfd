# Stands for aws-ia/eks-blueprints/aws//modules/aws-eks-managed-node-groups, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

variable "managed_ng" { default = {} }
variable "context" { type = any }

locals {
  group = merge({
    node_group_name          = "m5_on_demand"
    enable_node_group_prefix = true
    subnet_type              = "private"
    subnet_ids               = []
    min_size                 = 1
    max_size                 = 3
    desired_size             = 3
    ami_type                 = "AL2_x86_64"
    custom_ami_id            = ""
    capacity_type            = "ON_DEMAND"
    instance_types           = ["m5.large"]
    create_launch_template   = false
    public_ip                = false
    create_iam_role          = true
    iam_role_arn             = null
    k8s_labels               = {}
    k8s_taints               = []
  }, var.managed_ng)

  # A type of subnets counts only where no subnets are named.
  subnets = length(local.group.subnet_ids) > 0 ? local.group.subnet_ids : local.group.subnet_type == "public" ? var.context.public_subnet_ids : var.context.private_subnet_ids
}

resource "aws_eks_node_group" "managed_ng" {
  cluster_name           = var.context.eks_cluster_id
  node_group_name        = local.group.enable_node_group_prefix ? null : local.group.node_group_name
  node_group_name_prefix = local.group.enable_node_group_prefix ? "${local.group.node_group_name}-" : null
  node_role_arn          = local.group.create_iam_role ? aws_iam_role.managed_ng[0].arn : local.group.iam_role_arn
  subnet_ids             = local.subnets
  ami_type               = local.group.custom_ami_id != "" ? null : local.group.ami_type
  capacity_type          = local.group.capacity_type
  instance_types         = local.group.instance_types
  labels                 = local.group.k8s_labels

  scaling_config {
    min_size     = local.group.min_size
    max_size     = local.group.max_size
    desired_size = local.group.desired_size
  }

  dynamic "launch_template" {
    for_each = aws_launch_template.managed_node_groups
    content {
      id      = launch_template.value.id
      version = launch_template.value.default_version
    }
  }

  dynamic "taint" {
    for_each = local.group.k8s_taints
    content {
      key    = taint.value.key
      value  = taint.value.value
      effect = taint.value.effect
    }
  }
}

resource "aws_launch_template" "managed_node_groups" {
  count = local.group.create_launch_template ? 1 : 0

  name     = "${var.context.eks_cluster_id}-${local.group.node_group_name}"
  image_id = local.group.custom_ami_id

  network_interfaces {
    associate_public_ip_address = local.group.public_ip
    security_groups             = var.context.worker_security_group_ids
  }
}

resource "aws_iam_role" "managed_ng" {
  count = local.group.create_iam_role ? 1 : 0

  name = "${var.context.eks_cluster_id}-${local.group.node_group_name}"
}

resource "aws_iam_instance_profile" "managed_ng" {
  count = local.group.create_iam_role ? 1 : 0

  name = "${var.context.eks_cluster_id}-${local.group.node_group_name}"
}

output "managed_nodegroup_id" { value = aws_eks_node_group.managed_ng[*].id }
output "managed_nodegroup_arn" { value = aws_eks_node_group.managed_ng[*].arn }
output "managed_nodegroup_status" { value = aws_eks_node_group.managed_ng[*].status }
output "managed_nodegroup_iam_role_name" { value = aws_iam_role.managed_ng[*].name }
output "managed_nodegroup_iam_role_arn" { value = aws_iam_role.managed_ng[*].arn }
output "managed_nodegroup_iam_instance_profile_id" { value = aws_iam_instance_profile.managed_ng[*].id }
output "managed_nodegroup_launch_template_id" { value = aws_launch_template.managed_node_groups[*].id }
