# Stands for terraform-aws-modules/eks/aws//modules/self-managed-node-group, versions 19 and 20. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v19.0.0, v19.21.0, v20.0.0 and v20.37.2.

locals {
  # As with managed groups: an interface per network card, and subnets of zones
  # that have such machines, since 20.4.
  efa = var.create && var.enable_efa_support && var.instance_type != "" && var.snatlint_version >= 20004000

  efa_interfaces = [for card in range(try(data.aws_ec2_instance_type.this[0].maximum_network_cards, 0)) : {
    associate_public_ip_address = false
    delete_on_termination       = true
    device_index                = card == 0 ? 0 : 1
    network_card_index          = card
  }]
  interfaces = local.efa ? local.efa_interfaces : var.network_interfaces

  security_groups = compact(concat([var.cluster_primary_security_group_id], var.vpc_security_group_ids))

  launch_template_name    = coalesce(var.launch_template_name, "${var.name}-node-group")
  launch_template_id      = var.create && var.create_launch_template ? aws_launch_template.this[0].id : var.launch_template_id
  launch_template_version = coalesce(var.launch_template_version, try(aws_launch_template.this[0].default_version, "$Default"))
}

data "aws_ec2_instance_type" "this" {
  count = local.efa ? 1 : 0

  instance_type = var.instance_type
}

data "aws_ec2_instance_type_offerings" "this" {
  count = local.efa ? 1 : 0

  location_type = "availability-zone-id"
  filter {
    name   = "instance-type"
    values = [var.instance_type]
  }
}

data "aws_subnets" "placement_group" {
  count = local.efa ? 1 : 0

  filter {
    name   = "subnet-id"
    values = var.subnet_ids
  }
  filter {
    name   = var.placement_group_az == null ? "availability-zone-id" : "availability-zone"
    values = var.placement_group_az == null ? data.aws_ec2_instance_type_offerings.this[0].locations : [var.placement_group_az]
  }
}

resource "aws_launch_template" "this" {
  count = var.create && var.create_launch_template ? 1 : 0

  name                   = var.launch_template_use_name_prefix ? null : local.launch_template_name
  name_prefix            = var.launch_template_use_name_prefix ? "${local.launch_template_name}-" : null
  image_id               = var.ami_id
  instance_type          = var.instance_type
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
      subnet_id                    = try(network_interfaces.value.subnet_id, null)
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

resource "aws_autoscaling_group" "this" {
  count = var.create && var.create_autoscaling_group ? 1 : 0

  name                = var.use_name_prefix ? null : var.name
  name_prefix         = var.use_name_prefix ? "${var.name}-" : null
  availability_zones  = var.availability_zones
  vpc_zone_identifier = local.efa ? data.aws_subnets.placement_group[0].ids : var.subnet_ids
  min_size            = var.min_size
  max_size            = var.max_size
  desired_capacity    = var.desired_size

  dynamic "launch_template" {
    for_each = var.use_mixed_instances_policy ? [] : [1]
    content {
      id      = local.launch_template_id
      version = local.launch_template_version
    }
  }

  dynamic "mixed_instances_policy" {
    for_each = var.use_mixed_instances_policy ? [var.mixed_instances_policy] : []
    content {
      launch_template {
        launch_template_specification {
          launch_template_id = local.launch_template_id
          version            = local.launch_template_version
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

resource "aws_iam_role" "this" {
  count = var.create && var.create_iam_instance_profile ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, "${var.name}-node-group")
}

resource "aws_iam_instance_profile" "this" {
  count = var.create && var.create_iam_instance_profile ? 1 : 0

  name = var.iam_role_use_name_prefix ? null : coalesce(var.iam_role_name, "${var.name}-node-group")
  role = aws_iam_role.this[0].name
}

output "launch_template_id" { value = try(aws_launch_template.this[0].id, null) }
output "launch_template_arn" { value = try(aws_launch_template.this[0].arn, null) }
output "launch_template_name" { value = try(aws_launch_template.this[0].name, null) }
output "launch_template_latest_version" { value = try(aws_launch_template.this[0].latest_version, null) }
output "autoscaling_group_id" { value = try(aws_autoscaling_group.this[0].id, null) }
output "autoscaling_group_arn" { value = try(aws_autoscaling_group.this[0].arn, null) }
output "autoscaling_group_name" { value = try(aws_autoscaling_group.this[0].name, null) }
output "autoscaling_group_min_size" { value = try(aws_autoscaling_group.this[0].min_size, null) }
output "autoscaling_group_max_size" { value = try(aws_autoscaling_group.this[0].max_size, null) }
output "autoscaling_group_desired_capacity" { value = try(aws_autoscaling_group.this[0].desired_capacity, null) }
output "autoscaling_group_availability_zones" { value = try(aws_autoscaling_group.this[0].availability_zones, null) }
output "autoscaling_group_vpc_zone_identifier" { value = try(aws_autoscaling_group.this[0].vpc_zone_identifier, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "iam_instance_profile_id" { value = try(aws_iam_instance_profile.this[0].id, null) }
output "iam_instance_profile_arn" { value = try(aws_iam_instance_profile.this[0].arn, var.iam_instance_profile_arn) }
output "image_id" { value = try(aws_launch_template.this[0].image_id, null) }
