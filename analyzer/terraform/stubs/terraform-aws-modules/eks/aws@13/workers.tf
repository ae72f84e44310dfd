# Stands for terraform-aws-modules/eks/aws, versions 13 to 17. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v13.2.1, v15.2.0, v16.2.0, v17.0.0 and v17.24.0.

locals {
  # What holds where neither a group nor the defaults say otherwise.
  group_defaults = merge({
    asg_min_size                  = "1"
    asg_max_size                  = "3"
    asg_desired_capacity          = "1"
    instance_type                 = "m4.large"
    subnets                       = var.subnets
    public_ip                     = false
    additional_security_group_ids = []
    launch_template_id            = null
    launch_template_version       = "$Latest"
    eni_delete                    = true
    interface_type                = null
    key_name                      = ""
    iam_role_id                   = null
    tags                          = []
    platform                      = "linux"
  }, var.workers_group_defaults)

  settings   = ["subnets", "asg_min_size", "asg_max_size", "asg_desired_capacity", "instance_type", "public_ip", "additional_security_group_ids", "eni_delete", "interface_type", "override_instance_types"]
  configured = [for group in var.worker_groups : { for key in local.settings : key => try(group[key], local.group_defaults[key], null) }]
  templated  = [for group in var.worker_groups_launch_template : { for key in local.settings : key => try(group[key], local.group_defaults[key], null) }]

  # A group's name is its number where it has none; that of the defaults is not used.
  configured_names = [for i, group in var.worker_groups : try(group.name, i)]
  templated_names  = [for i, group in var.worker_groups_launch_template : try(group.name, i)]
}

resource "aws_autoscaling_group" "workers" {
  count = var.create_eks ? length(var.worker_groups) : 0

  name_prefix          = join("-", compact([local.cluster_name, local.configured_names[count.index]]))
  vpc_zone_identifier  = local.configured[count.index].subnets
  min_size             = local.configured[count.index].asg_min_size
  max_size             = local.configured[count.index].asg_max_size
  desired_capacity     = local.configured[count.index].asg_desired_capacity
  launch_configuration = aws_launch_configuration.workers[count.index].id

  # The tags tell whose nodes these are.
  dynamic "tag" {
    for_each = ["kubernetes.io", "k8s.io"]
    content {
      key                 = "${tag.value}/cluster/${local.cluster_name}"
      value               = "owned"
      propagate_at_launch = true
    }
  }
}

resource "aws_launch_configuration" "workers" {
  count = var.create_eks ? length(var.worker_groups) : 0

  name_prefix                 = "${local.cluster_name}-${local.configured_names[count.index]}"
  instance_type               = local.configured[count.index].instance_type
  associate_public_ip_address = local.configured[count.index].public_ip
  security_groups = flatten([
    local.worker_security_group_id,
    var.worker_additional_security_group_ids,
    local.configured[count.index].additional_security_group_ids,
  ])
}

resource "aws_autoscaling_group" "workers_launch_template" {
  count = var.create_eks ? length(var.worker_groups_launch_template) : 0

  name_prefix         = join("-", compact([local.cluster_name, local.templated_names[count.index]]))
  vpc_zone_identifier = local.templated[count.index].subnets
  min_size            = local.templated[count.index].asg_min_size
  max_size            = local.templated[count.index].asg_max_size
  desired_capacity    = local.templated[count.index].asg_desired_capacity

  dynamic "launch_template" {
    for_each = local.mixed[count.index] ? [] : [1]
    content {
      id      = aws_launch_template.workers_launch_template[count.index].id
      version = local.template_versions[count.index]
    }
  }

  dynamic "mixed_instances_policy" {
    for_each = local.mixed[count.index] ? [local.templated[count.index]] : []
    content {
      launch_template {
        launch_template_specification {
          launch_template_id = aws_launch_template.workers_launch_template[count.index].id
          version            = local.template_versions[count.index]
        }
        dynamic "override" {
          for_each = coalesce(mixed_instances_policy.value.override_instance_types, [])
          content {
            instance_type = override.value
          }
        }
      }
    }
  }

  dynamic "tag" {
    for_each = [local.cluster_name]
    content {
      key                 = "kubernetes.io/cluster/${tag.value}"
      value               = "owned"
      propagate_at_launch = true
    }
  }
}

locals {
  # Groups of several instance types name their template elsewhere.
  mixed = [for group in var.worker_groups_launch_template :
    try(group.override_instance_types, null) != null ||
    try(group.on_demand_allocation_strategy, var.workers_group_defaults.on_demand_allocation_strategy, null) != null
  ]
  # The word that stands for the latest is looked up from 16.1 on.
  looked_up = var.snatlint_version >= 16001000
  latest    = local.group_defaults.launch_template_version == "$Latest"
  template_versions = [for i, group in var.worker_groups_launch_template : try(group.launch_template_version,
    !local.looked_up ? local.group_defaults.launch_template_version : (
      local.latest ? aws_launch_template.workers_launch_template[i].latest_version : aws_launch_template.workers_launch_template[i].default_version
    ),
    null,
  )]
}

resource "aws_launch_template" "workers_launch_template" {
  count = var.create_eks ? length(var.worker_groups_launch_template) : 0

  name_prefix   = "${local.cluster_name}-${local.templated_names[count.index]}"
  instance_type = local.templated[count.index].instance_type

  network_interfaces {
    associate_public_ip_address = local.templated[count.index].public_ip
    delete_on_termination       = local.templated[count.index].eni_delete
    interface_type              = local.templated[count.index].interface_type
    security_groups = flatten([
      local.worker_security_group_id,
      var.worker_additional_security_group_ids,
      local.templated[count.index].additional_security_group_ids,
    ])
  }
}

resource "aws_iam_instance_profile" "workers" {
  count = var.manage_worker_iam_resources && var.create_eks ? length(var.worker_groups) : 0

  role = try(var.worker_groups[count.index].iam_role_id, aws_iam_role.workers[0].id)
}

resource "aws_iam_instance_profile" "workers_launch_template" {
  count = var.manage_worker_iam_resources && var.create_eks ? length(var.worker_groups_launch_template) : 0

  role = try(var.worker_groups_launch_template[count.index].iam_role_id, aws_iam_role.workers[0].id)
}
