# Stands for aws-ia/eks-blueprints/aws//modules/aws-eks-self-managed-node-groups, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

variable "self_managed_ng" { default = {} }
variable "context" { type = any }

locals {
  key = "self-managed-node-group"

  group = merge({
    node_group_name = "m4_on_demand"
    instance_type   = "m4.large"
    instance_types  = ["m4.large"]
    subnet_type     = "private"
    subnet_ids      = []
    min_size        = 1
    max_size        = 3
    public_ip       = false
    custom_ami_id   = ""
  }, var.self_managed_ng)

  # A type of subnets counts only where no subnets are named.
  subnets = length(local.group.subnet_ids) > 0 ? local.group.subnet_ids : local.group.subnet_type == "public" ? var.context.public_subnet_ids : var.context.private_subnet_ids
  mixed   = length(local.group.instance_types) > 1
}

resource "aws_autoscaling_group" "self_managed_ng" {
  name                = "${var.context.eks_cluster_id}-${local.group.node_group_name}"
  vpc_zone_identifier = local.subnets
  min_size            = local.group.min_size
  max_size            = local.group.max_size

  dynamic "launch_template" {
    for_each = local.mixed ? [] : [1]
    content {
      id      = module.launch_template_self_managed_ng.launch_template_id[local.key]
      version = module.launch_template_self_managed_ng.launch_template_latest_version[local.key]
    }
  }

  dynamic "mixed_instances_policy" {
    for_each = local.mixed ? [1] : []
    content {
      launch_template {
        launch_template_specification {
          launch_template_id = module.launch_template_self_managed_ng.launch_template_id[local.key]
          version            = module.launch_template_self_managed_ng.launch_template_latest_version[local.key]
        }
        dynamic "override" {
          for_each = local.group.instance_types
          content {
            instance_type = override.value
          }
        }
      }
    }
  }

  # The tag tells whose nodes these are.
  tag {
    key                 = "kubernetes.io/cluster/${var.context.eks_cluster_id}"
    value               = "owned"
    propagate_at_launch = true
  }
}

module "launch_template_self_managed_ng" {
  source = "../launch-templates"

  eks_cluster_id = var.context.eks_cluster_id
  launch_template_config = {
    (local.key) = {
      ami                    = local.group.custom_ami_id
      launch_template_prefix = local.group.node_group_name
      instance_type          = local.group.instance_type
      network_interfaces     = [{ public_ip = local.group.public_ip, security_groups = var.context.worker_security_group_ids }]
    }
  }
}

output "self_managed_asg_names" { value = aws_autoscaling_group.self_managed_ng[*].name }
output "launch_template_ids" { value = module.launch_template_self_managed_ng.launch_template_id }
