# Stands for terraform-aws-modules/eks/aws//modules/eks-managed-node-group, versions 19 and 20. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v19.0.0, v19.21.0, v20.0.0 and v20.37.2.

locals {
  # EFA takes one interface per network card, and subnets in the zones that have
  # such machines; it came with 20.4. So do placement groups from 20.22 on.
  efa       = var.create && var.enable_efa_support && var.snatlint_version >= 20004000
  placement = var.create && (local.efa || var.create_placement_group && var.snatlint_version >= 20022000)

  efa_interfaces = [for card in range(try(data.aws_ec2_instance_type.this[0].maximum_network_cards, 0)) : {
    associate_public_ip_address = false
    delete_on_termination       = true
    device_index                = card == 0 ? 0 : 1
    network_card_index          = card
  }]
  interfaces = local.efa ? local.efa_interfaces : var.network_interfaces

  security_groups = compact(concat([var.cluster_primary_security_group_id], var.vpc_security_group_ids))

  launch_template_name = coalesce(var.launch_template_name, "${var.name}-eks-node-group")
  launch_template_id   = var.create && var.create_launch_template ? try(aws_launch_template.this[0].id, null) : var.launch_template_id
}

data "aws_ec2_instance_type" "this" {
  count = local.efa ? 1 : 0

  instance_type = try(element(var.instance_types, 0), "")
}

data "aws_subnets" "placement_group" {
  count = local.placement ? 1 : 0

  filter {
    name   = "subnet-id"
    values = var.subnet_ids
  }

  dynamic "filter" {
    for_each = local.efa && var.placement_group_az == null ? ["the machine's zones, which only AWS knows"] : []
    content {
      name   = "availability-zone-id"
      values = data.aws_ec2_instance_type_offerings.this[0].locations
    }
  }
  dynamic "filter" {
    for_each = var.placement_group_az != null ? [var.placement_group_az] : []
    content {
      name   = "availability-zone"
      values = [filter.value]
    }
  }
}

data "aws_ec2_instance_type_offerings" "this" {
  count = local.efa ? 1 : 0

  location_type = "availability-zone-id"
  filter {
    name   = "instance-type"
    values = [try(element(var.instance_types, 0), "")]
  }
}

resource "aws_launch_template" "this" {
  count = var.create && var.create_launch_template && var.use_custom_launch_template ? 1 : 0

  name                   = var.launch_template_use_name_prefix ? null : local.launch_template_name
  name_prefix            = var.launch_template_use_name_prefix ? "${local.launch_template_name}-" : null
  image_id               = var.ami_id
  vpc_security_group_ids = length(local.interfaces) > 0 ? [] : local.security_groups

  dynamic "network_interfaces" {
    for_each = local.interfaces
    content {
      associate_carrier_ip_address = try(network_interfaces.value.associate_carrier_ip_address, null)
      associate_public_ip_address  = try(network_interfaces.value.associate_public_ip_address, null)
      delete_on_termination        = try(network_interfaces.value.delete_on_termination, null)
      description                  = try(network_interfaces.value.description, null)
      device_index                 = try(network_interfaces.value.device_index, null)
      interface_type               = try(network_interfaces.value.interface_type, null)
      network_card_index           = try(network_interfaces.value.network_card_index, null)
      network_interface_id         = try(network_interfaces.value.network_interface_id, null)
      private_ip_address           = try(network_interfaces.value.private_ip_address, null)
      ipv4_address_count           = try(network_interfaces.value.ipv4_address_count, null)
      ipv4_prefix_count            = try(network_interfaces.value.ipv4_prefix_count, null)
      ipv4_prefixes                = try(network_interfaces.value.ipv4_prefixes, null)
      ipv6_address_count           = try(network_interfaces.value.ipv6_address_count, null)
      ipv6_prefix_count            = try(network_interfaces.value.ipv6_prefix_count, null)
      primary_ipv6                 = try(network_interfaces.value.primary_ipv6, null)
      ipv4_addresses               = try(network_interfaces.value.ipv4_addresses, [])
      ipv6_addresses               = try(network_interfaces.value.ipv6_addresses, [])
      ipv6_prefixes                = try(network_interfaces.value.ipv6_prefixes, [])
      security_groups              = compact(concat(try(network_interfaces.value.security_groups, []), local.security_groups))
    }
  }
}

resource "aws_eks_node_group" "this" {
  count = var.create ? 1 : 0

  cluster_name           = var.cluster_name
  node_group_name        = var.use_name_prefix ? null : var.name
  node_group_name_prefix = var.use_name_prefix ? "${var.name}-" : null
  node_role_arn          = var.create_iam_role ? aws_iam_role.this[0].arn : var.iam_role_arn
  subnet_ids             = local.placement ? data.aws_subnets.placement_group[0].ids : var.subnet_ids
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
    for_each = var.use_custom_launch_template ? [1] : []
    content {
      id      = local.launch_template_id
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

resource "aws_iam_role" "this" {
  count = var.create && var.create_iam_role ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, "${var.name}-eks-node-group")
}

output "launch_template_id" { value = try(aws_launch_template.this[0].id, null) }
output "launch_template_arn" { value = try(aws_launch_template.this[0].arn, null) }
output "launch_template_name" { value = try(aws_launch_template.this[0].name, null) }
output "launch_template_latest_version" { value = try(aws_launch_template.this[0].latest_version, null) }
output "node_group_id" { value = try(aws_eks_node_group.this[0].id, null) }
output "node_group_arn" { value = try(aws_eks_node_group.this[0].arn, null) }
output "node_group_resources" { value = try(aws_eks_node_group.this[0].resources, null) }
output "node_group_labels" { value = try(aws_eks_node_group.this[0].labels, {}) }
output "node_group_taints" { value = try(aws_eks_node_group.this[0].taint, []) }
output "node_group_autoscaling_group_names" {
  value = try(flatten(aws_eks_node_group.this[0].resources[*].autoscaling_groups[*].name), [])
}
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, var.iam_role_arn) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
