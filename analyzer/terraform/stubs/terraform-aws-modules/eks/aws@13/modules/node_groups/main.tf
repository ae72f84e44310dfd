# Stands for terraform-aws-modules/eks/aws//modules/node_groups, versions 13 to 17. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v13.2.1, v15.2.0, v16.2.0, v17.0.0 and v17.24.0.

locals {
  groups = { for key, group in var.node_groups : key => merge(
    {
      for name in ["subnets", "public_ip", "eni_delete", "additional_security_group_ids", "launch_template_id", "launch_template_version", "key_name"] :
      name => try(var.workers_group_defaults[name], null)
    },
    {
      create_launch_template   = false
      set_instance_types_on_lt = false
      iam_role_arn             = var.default_iam_role_arn
      instance_types           = try([var.workers_group_defaults.instance_type], null)
      min_capacity             = try(var.workers_group_defaults.asg_min_size, null)
      max_capacity             = try(var.workers_group_defaults.asg_max_size, null)
      desired_capacity         = try(var.workers_group_defaults.asg_desired_capacity, null)
    },
    var.node_groups_defaults,
    group,
  ) if var.create_eks }

  names     = { for key, group in local.groups : key => try(group.name, group.name_prefix, "${var.cluster_name}-${key}") }
  templated = { for key, group in local.groups : key => group if group.create_launch_template && var.snatlint_version >= 15002000 }

  # Before version 17 a name that isn't given ends with words of chance.
  by_chance = var.snatlint_version < 17000000
}

resource "random_pet" "node_groups" {
  for_each = { for key, group in local.groups : key => group if local.by_chance }
}

resource "aws_eks_node_group" "workers" {
  for_each = local.groups

  cluster_name           = var.cluster_name
  node_group_name        = try(each.value.name, local.by_chance ? "${var.cluster_name}-${each.key}-${random_pet.node_groups[each.key].id}" : null)
  node_group_name_prefix = local.by_chance || try(each.value.name, null) != null ? null : local.names[each.key]
  node_role_arn          = each.value.iam_role_arn
  subnet_ids             = each.value.subnets
  ami_type               = try(each.value.ami_type, null)
  capacity_type          = try(each.value.capacity_type, null)
  instance_types         = each.value.set_instance_types_on_lt ? null : each.value.instance_types

  scaling_config {
    min_size     = each.value.min_capacity
    max_size     = each.value.max_capacity
    desired_size = each.value.desired_capacity
  }

  dynamic "launch_template" {
    for_each = each.value.launch_template_id != null ? [1] : []
    content {
      id      = each.value.launch_template_id
      version = each.value.launch_template_version
    }
  }

  # The module's own template, where a group has none.
  dynamic "launch_template" {
    for_each = each.value.launch_template_id == null ? [for key, template in aws_launch_template.workers : template if key == each.key] : []
    content {
      id = launch_template.value.id
      version = each.value.launch_template_version == "$Latest" ? launch_template.value.latest_version : (
        each.value.launch_template_version == "$Default" ? launch_template.value.default_version : each.value.launch_template_version
      )
    }
  }
}

resource "aws_launch_template" "workers" {
  for_each = local.templated

  name_prefix = local.names[each.key]
  image_id    = try(each.value.ami_id, null)

  network_interfaces {
    associate_public_ip_address = each.value.public_ip
    delete_on_termination       = each.value.eni_delete
    security_groups = compact(flatten([
      var.worker_security_group_id,
      var.worker_additional_security_group_ids,
      each.value.additional_security_group_ids,
    ]))
  }
}

output "node_groups" { value = aws_eks_node_group.workers }
