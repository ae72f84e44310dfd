# Stands for terraform-aws-modules/eks/aws//modules/eks-managed-node-group, version 18. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v18.0.0, v18.20.0 and v18.31.2.

locals {
  security_group_name  = coalesce(var.security_group_name, "${var.name}-eks-node-group")
  launch_template_name = coalesce(var.launch_template_name, "${var.name}-eks-node-group")

  # Before 18.18 interfaces got none of these, and the template had them beside.
  groups          = compact(concat(aws_security_group.this[*].id, [local.primary_group], var.vpc_security_group_ids))
  primary_group   = var.snatlint_version >= 18013000 ? var.cluster_primary_security_group_id : null
  interface_wise  = var.snatlint_version >= 18018000
  template_groups = local.interface_wise && length(var.network_interfaces) > 0 ? [] : local.groups

  # Before 18.2.5 only a name made the node group use the template.
  use_template = var.launch_template_name != "" || var.create_launch_template && var.snatlint_version >= 18002005
}

resource "aws_launch_template" "this" {
  count = var.create && var.create_launch_template ? 1 : 0

  name                   = var.launch_template_use_name_prefix ? null : local.launch_template_name
  name_prefix            = var.launch_template_use_name_prefix ? "${local.launch_template_name}-" : null
  image_id               = var.ami_id
  vpc_security_group_ids = local.template_groups

  dynamic "network_interfaces" {
    for_each = var.network_interfaces
    content {
      associate_carrier_ip_address = try(network_interfaces.value.associate_carrier_ip_address, null)
      associate_public_ip_address  = try(network_interfaces.value.associate_public_ip_address, null)
      delete_on_termination        = try(network_interfaces.value.delete_on_termination, null)
      description                  = try(network_interfaces.value.description, null)
      device_index                 = try(network_interfaces.value.device_index, null)
      interface_type               = try(network_interfaces.value.interface_type, null)
      network_interface_id         = try(network_interfaces.value.network_interface_id, null)
      private_ip_address           = try(network_interfaces.value.private_ip_address, null)
      ipv4_address_count           = try(network_interfaces.value.ipv4_address_count, null)
      ipv6_address_count           = try(network_interfaces.value.ipv6_address_count, null)
      ipv4_addresses               = try(network_interfaces.value.ipv4_addresses, [])
      ipv6_addresses               = try(network_interfaces.value.ipv6_addresses, [])
      security_groups              = compact(concat(try(network_interfaces.value.security_groups, []), local.interface_wise ? local.groups : []))
    }
  }
}

resource "aws_eks_node_group" "this" {
  count = var.create ? 1 : 0

  cluster_name           = var.cluster_name
  node_group_name        = var.use_name_prefix ? null : var.name
  node_group_name_prefix = var.use_name_prefix ? "${var.name}-" : null
  node_role_arn          = var.create_iam_role ? aws_iam_role.this[0].arn : var.iam_role_arn
  subnet_ids             = var.subnet_ids
  ami_type               = var.ami_id != "" ? null : var.ami_type
  capacity_type          = var.capacity_type
  instance_types         = var.instance_types
  labels                 = var.labels
  tags                   = merge(var.tags, { Name = var.name })

  scaling_config {
    min_size     = var.min_size
    max_size     = var.max_size
    desired_size = var.desired_size
  }

  dynamic "launch_template" {
    for_each = local.use_template ? [1] : []
    content {
      name    = try(aws_launch_template.this[0].name, var.launch_template_name, null)
      version = coalesce(var.launch_template_version, try(aws_launch_template.this[0].default_version, "$Default"))
    }
  }

  dynamic "taint" {
    for_each = var.taints
    content {
      key    = taint.value.key
      value  = try(taint.value.value, null)
      effect = taint.value.effect
    }
  }
}

# Each group of nodes has a security group of its own, besides that of all nodes.
resource "aws_security_group" "this" {
  count = var.create && var.create_security_group ? 1 : 0

  name        = var.security_group_use_name_prefix ? null : local.security_group_name
  name_prefix = var.security_group_use_name_prefix ? "${local.security_group_name}-" : null
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = local.security_group_name }, var.security_group_tags)
}

resource "aws_security_group_rule" "this" {
  for_each = { for key, rule in var.security_group_rules : key => rule if var.create && var.create_security_group }

  security_group_id        = aws_security_group.this[0].id
  type                     = each.value.type
  protocol                 = each.value.protocol
  from_port                = each.value.from_port
  to_port                  = each.value.to_port
  cidr_blocks              = try(each.value.cidr_blocks, null)
  ipv6_cidr_blocks         = try(each.value.ipv6_cidr_blocks, null)
  prefix_list_ids          = try(each.value.prefix_list_ids, [])
  self                     = try(each.value.self, null)
  source_security_group_id = try(each.value.source_security_group_id, try(each.value.source_cluster_security_group, false) ? var.cluster_security_group_id : null)
}

resource "aws_iam_role" "this" {
  count = var.create && var.create_iam_role ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, "${var.name}-eks-node-group")
}

output "launch_template_id" { value = try(aws_launch_template.this[0].id, "") }
output "launch_template_arn" { value = try(aws_launch_template.this[0].arn, "") }
output "launch_template_name" { value = try(aws_launch_template.this[0].name, "") }
output "launch_template_latest_version" { value = try(aws_launch_template.this[0].latest_version, "") }
output "node_group_id" { value = try(aws_eks_node_group.this[0].id, "") }
output "node_group_arn" { value = try(aws_eks_node_group.this[0].arn, "") }
output "node_group_resources" { value = try(aws_eks_node_group.this[0].resources, "") }
output "node_group_labels" { value = try(aws_eks_node_group.this[0].labels, {}) }
output "node_group_taints" { value = try(aws_eks_node_group.this[0].taint, []) }
output "node_group_autoscaling_group_names" {
  value = try(flatten(aws_eks_node_group.this[0].resources[*].autoscaling_groups[*].name), [])
}
output "security_group_id" { value = try(aws_security_group.this[0].id, "") }
output "security_group_arn" { value = try(aws_security_group.this[0].arn, "") }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, "") }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, var.iam_role_arn) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, "") }
