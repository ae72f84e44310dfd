# Stands for terraform-aws-modules/eks/aws//modules/self-managed-node-group, version 18. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v18.0.0, v18.20.0 and v18.31.2.

locals {
  security_group_name  = coalesce(var.security_group_name, "${var.name}-node-group")
  launch_template_name = coalesce(var.launch_template_name, "${var.name}-node-group")

  # Before 18.18 interfaces got none of these, and the template had them beside.
  groups          = compact(concat(aws_security_group.this[*].id, [local.primary_group], var.vpc_security_group_ids))
  primary_group   = var.snatlint_version >= 18013000 ? var.cluster_primary_security_group_id : null
  interface_wise  = var.snatlint_version >= 18018000
  template_groups = local.interface_wise && length(var.network_interfaces) > 0 ? [] : local.groups

  template         = try(aws_launch_template.this[0].name, var.launch_template_name)
  template_version = coalesce(var.launch_template_version, try(aws_launch_template.this[0].default_version, "$Default"))
}

resource "aws_launch_template" "this" {
  count = var.create && var.create_launch_template ? 1 : 0

  name                   = var.launch_template_use_name_prefix ? null : local.launch_template_name
  name_prefix            = var.launch_template_use_name_prefix ? "${local.launch_template_name}-" : null
  image_id               = var.ami_id
  instance_type          = var.instance_type
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
      subnet_id                    = try(network_interfaces.value.subnet_id, null)
      ipv4_address_count           = try(network_interfaces.value.ipv4_address_count, null)
      ipv6_address_count           = try(network_interfaces.value.ipv6_address_count, null)
      ipv4_addresses               = try(network_interfaces.value.ipv4_addresses, [])
      ipv6_addresses               = try(network_interfaces.value.ipv6_addresses, [])
      security_groups              = compact(concat(try(network_interfaces.value.security_groups, []), local.interface_wise ? local.groups : []))
    }
  }
}

resource "aws_autoscaling_group" "this" {
  count = var.create && var.create_autoscaling_group ? 1 : 0

  name                = var.use_name_prefix ? null : var.name
  name_prefix         = var.use_name_prefix ? "${var.name}-" : null
  availability_zones  = var.availability_zones
  vpc_zone_identifier = var.subnet_ids
  min_size            = var.min_size
  max_size            = var.max_size
  desired_capacity    = var.desired_size

  dynamic "launch_template" {
    for_each = var.use_mixed_instances_policy ? [] : [1]
    content {
      name    = local.template
      version = local.template_version
    }
  }

  dynamic "mixed_instances_policy" {
    for_each = var.use_mixed_instances_policy ? [var.mixed_instances_policy] : []
    content {
      launch_template {
        launch_template_specification {
          launch_template_name = local.template
          version              = local.template_version
        }
        dynamic "override" {
          for_each = try(mixed_instances_policy.value.override, [])
          content {
            instance_type     = try(override.value.instance_type, null)
            weighted_capacity = try(override.value.weighted_capacity, null)
          }
        }
      }
    }
  }

  # The tags tell whose nodes these are.
  dynamic "tag" {
    for_each = merge(
      { Name = var.name },
      { for prefix in ["kubernetes.io", "k8s.io"] : "${prefix}/cluster/${var.cluster_name}" => "owned" },
      var.tags,
    )
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
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
  count = var.create && var.create_iam_instance_profile ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, "${var.name}-node-group")
}

resource "aws_iam_instance_profile" "this" {
  count = var.create && var.create_iam_instance_profile ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, "${var.name}-node-group")
  role = aws_iam_role.this[0].name
}

output "launch_template_id" { value = try(aws_launch_template.this[0].id, "") }
output "launch_template_arn" { value = try(aws_launch_template.this[0].arn, "") }
output "launch_template_name" { value = try(aws_launch_template.this[0].name, "") }
output "launch_template_latest_version" { value = try(aws_launch_template.this[0].latest_version, "") }
output "autoscaling_group_id" { value = try(aws_autoscaling_group.this[0].id, "") }
output "autoscaling_group_arn" { value = try(aws_autoscaling_group.this[0].arn, "") }
output "autoscaling_group_name" { value = try(aws_autoscaling_group.this[0].name, "") }
output "autoscaling_group_min_size" { value = try(aws_autoscaling_group.this[0].min_size, "") }
output "autoscaling_group_max_size" { value = try(aws_autoscaling_group.this[0].max_size, "") }
output "autoscaling_group_desired_capacity" { value = try(aws_autoscaling_group.this[0].desired_capacity, "") }
output "autoscaling_group_availability_zones" { value = try(aws_autoscaling_group.this[0].availability_zones, "") }
output "autoscaling_group_vpc_zone_identifier" { value = try(aws_autoscaling_group.this[0].vpc_zone_identifier, "") }
output "security_group_id" { value = try(aws_security_group.this[0].id, "") }
output "security_group_arn" { value = try(aws_security_group.this[0].arn, "") }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, "") }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, "") }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, "") }
output "iam_instance_profile_id" { value = try(aws_iam_instance_profile.this[0].id, "") }
output "iam_instance_profile_arn" { value = try(aws_iam_instance_profile.this[0].arn, var.iam_instance_profile_arn) }
output "image_id" { value = try(aws_launch_template.this[0].image_id, "") }
