# Stands for terraform-aws-modules/eks/aws//modules/self-managed-node-group, from version 21 on. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

locals {
  # What a machine's EFA needs: an interface per network card, and that nodes
  # reach each other.
  efa = var.create && var.enable_efa_support && var.instance_type != ""

  efa_interfaces = [for card in range(try(data.aws_ec2_instance_type.this[0].maximum_network_cards, 0)) : {
    associate_public_ip_address = false
    delete_on_termination       = true
    device_index                = card == 0 ? 0 : 1
    network_card_index          = card
  }]
  interfaces = local.efa ? local.efa_interfaces : var.network_interfaces

  efa_rules = { for key in ["all_self_efa"] : key => {
    ip_protocol                  = "-1"
    self                         = true
    from_port                    = null
    to_port                      = null
    cidr_ipv4                    = null
    cidr_ipv6                    = null
    prefix_list_id               = null
    referenced_security_group_id = null
  } if var.enable_efa_support }
  ingress = merge(local.efa_rules, var.security_group_ingress_rules)
  egress  = merge(local.efa_rules, var.security_group_egress_rules)

  own_group           = var.create && var.create_security_group && length(merge(local.ingress, local.egress)) > 0
  security_group_name = coalesce(var.security_group_name, "${var.cluster_name}-${var.name}")
  security_groups     = compact(concat([var.cluster_primary_security_group_id], var.vpc_security_group_ids))
  # Interfaces get all of them from 21.1.5 on.
  interface_groups = var.snatlint_version >= 21001005 ? local.security_groups : var.vpc_security_group_ids

  launch_template_name    = coalesce(var.launch_template_name, "${var.name}-node-group")
  launch_template_id      = var.create && var.create_launch_template ? aws_launch_template.this[0].id : var.launch_template_id
  launch_template_version = coalesce(var.launch_template_version, try(aws_launch_template.this[0].default_version, "$Default"))
}

data "aws_ec2_instance_type" "this" {
  count = local.efa ? 1 : 0

  region        = var.region
  instance_type = var.instance_type
}

resource "aws_launch_template" "this" {
  count = var.create && var.create_launch_template ? 1 : 0

  region                 = var.region
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
      primary_ipv6                 = try(network_interfaces.value.primary_ipv6, null)
      private_ip_address           = try(network_interfaces.value.private_ip_address, null)
      ipv4_address_count           = try(network_interfaces.value.ipv4_address_count, null)
      ipv4_addresses               = try(network_interfaces.value.ipv4_addresses, null)
      ipv4_prefix_count            = try(network_interfaces.value.ipv4_prefix_count, null)
      ipv4_prefixes                = try(network_interfaces.value.ipv4_prefixes, null)
      ipv6_address_count           = try(network_interfaces.value.ipv6_address_count, null)
      ipv6_addresses               = try(network_interfaces.value.ipv6_addresses, null)
      ipv6_prefix_count            = try(network_interfaces.value.ipv6_prefix_count, null)
      ipv6_prefixes                = try(network_interfaces.value.ipv6_prefixes, null)
      security_groups              = compact(concat(try(network_interfaces.value.security_groups, []), local.interface_groups))

      dynamic "connection_tracking_specification" {
        for_each = try(network_interfaces.value.connection_tracking_specification, null)[*]
        content {}
      }
      dynamic "ena_srd_specification" {
        for_each = try(network_interfaces.value.ena_srd_specification, null)[*]
        content {}
      }
    }
  }
}

resource "aws_autoscaling_group" "this" {
  count = var.create && var.create_autoscaling_group ? 1 : 0

  region              = var.region
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
          for_each = coalesce(mixed_instances_policy.value.launch_template.override, [])
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
