# Stands for terraform-aws-modules/eks/aws, version 18. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v18.0.0, v18.20.0 and v18.31.2.

locals {
  cluster_id    = aws_eks_cluster.this[0].name
  primary_group = try(aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id, null)

  # Before 18.5.1 nodes got the group that was made for them, but not a given one.
  nodes_group = var.snatlint_version >= 18005001 ? local.node_security_group_id : try(aws_security_group.node[0].id, "")

  # What a group or profile says goes before what holds for all of them.
  managed_groups = { for key, group in var.eks_managed_node_groups : key => merge(var.eks_managed_node_group_defaults, group)
    if var.create
  }
  self_managed_groups = { for key, group in var.self_managed_node_groups : key => merge(var.self_managed_node_group_defaults, group)
    if var.create
  }
  profiles = { for key, profile in var.fargate_profiles : key => merge(var.fargate_profile_defaults, profile)
    if var.create
  }
}

module "fargate_profile" {
  source   = "./modules/fargate-profile"
  for_each = local.profiles

  create                   = try(var.fargate_profiles[each.key].create, true)
  cluster_name             = local.cluster_id
  name                     = try(var.fargate_profiles[each.key].name, each.key)
  subnet_ids               = try(each.value.subnet_ids, var.subnet_ids)
  selectors                = try(each.value.selectors, [])
  create_iam_role          = try(each.value.create_iam_role, true)
  iam_role_arn             = try(each.value.iam_role_arn, null)
  iam_role_name            = try(each.value.iam_role_name, null)
  iam_role_use_name_prefix = try(each.value.iam_role_use_name_prefix, true)
}

module "eks_managed_node_group" {
  source   = "./modules/eks-managed-node-group"
  for_each = local.managed_groups

  snatlint_version = var.snatlint_version

  create       = try(var.eks_managed_node_groups[each.key].create, true)
  cluster_name = local.cluster_id
  tags         = merge(var.tags, try(each.value.tags, {}))

  name            = try(var.eks_managed_node_groups[each.key].name, each.key)
  use_name_prefix = try(each.value.use_name_prefix, true)
  subnet_ids      = try(each.value.subnet_ids, var.subnet_ids)
  min_size        = try(each.value.min_size, 1)
  max_size        = try(each.value.max_size, 3)
  desired_size    = try(each.value.desired_size, 1)
  ami_id          = try(each.value.ami_id, "")
  ami_type        = try(each.value.ami_type, null)
  capacity_type   = try(each.value.capacity_type, null)
  instance_types  = try(each.value.instance_types, null)
  labels          = try(each.value.labels, null)
  taints          = try(each.value.taints, {})

  create_launch_template          = try(each.value.create_launch_template, true)
  launch_template_name            = try(each.value.launch_template_name, each.key)
  launch_template_use_name_prefix = try(each.value.launch_template_use_name_prefix, true)
  launch_template_version         = try(each.value.launch_template_version, null)
  network_interfaces              = try(each.value.network_interfaces, [])

  vpc_security_group_ids            = compact(concat([local.nodes_group], try(each.value.vpc_security_group_ids, [])))
  cluster_primary_security_group_id = try(each.value.attach_cluster_primary_security_group, false) ? local.primary_group : null

  create_security_group          = try(each.value.create_security_group, true)
  security_group_name            = try(each.value.security_group_name, null)
  security_group_use_name_prefix = try(each.value.security_group_use_name_prefix, true)
  security_group_rules           = try(each.value.security_group_rules, {})
  security_group_tags            = try(each.value.security_group_tags, {})
  vpc_id                         = try(each.value.vpc_id, var.vpc_id)
  cluster_security_group_id      = local.cluster_security_group_id

  create_iam_role          = try(each.value.create_iam_role, true)
  iam_role_arn             = try(each.value.iam_role_arn, null)
  iam_role_name            = try(each.value.iam_role_name, null)
  iam_role_use_name_prefix = try(each.value.iam_role_use_name_prefix, true)
}

module "self_managed_node_group" {
  source   = "./modules/self-managed-node-group"
  for_each = local.self_managed_groups

  snatlint_version = var.snatlint_version

  create       = try(var.self_managed_node_groups[each.key].create, true)
  cluster_name = local.cluster_id
  tags         = merge(var.tags, try(each.value.tags, {}))

  create_autoscaling_group   = try(each.value.create_autoscaling_group, true)
  name                       = try(var.self_managed_node_groups[each.key].name, each.key)
  use_name_prefix            = try(each.value.use_name_prefix, true)
  availability_zones         = try(each.value.availability_zones, null)
  subnet_ids                 = try(each.value.subnet_ids, var.subnet_ids)
  min_size                   = try(each.value.min_size, 0)
  max_size                   = try(each.value.max_size, 3)
  desired_size               = try(each.value.desired_size, 1)
  use_mixed_instances_policy = try(each.value.use_mixed_instances_policy, false)
  mixed_instances_policy     = try(each.value.mixed_instances_policy, null)

  create_launch_template          = try(each.value.create_launch_template, true)
  launch_template_name            = try(each.value.launch_template_name, each.key)
  launch_template_use_name_prefix = try(each.value.launch_template_use_name_prefix, true)
  launch_template_version         = try(each.value.launch_template_version, null)
  ami_id                          = try(each.value.ami_id, "")
  instance_type                   = try(each.value.instance_type, "m6i.large")
  network_interfaces              = try(each.value.network_interfaces, [])

  vpc_security_group_ids            = compact(concat([local.nodes_group], try(each.value.vpc_security_group_ids, [])))
  cluster_primary_security_group_id = try(each.value.attach_cluster_primary_security_group, false) ? local.primary_group : null

  create_security_group          = try(each.value.create_security_group, true)
  security_group_name            = try(each.value.security_group_name, null)
  security_group_use_name_prefix = try(each.value.security_group_use_name_prefix, true)
  security_group_rules           = try(each.value.security_group_rules, {})
  security_group_tags            = try(each.value.security_group_tags, {})
  vpc_id                         = try(each.value.vpc_id, var.vpc_id)
  cluster_security_group_id      = local.cluster_security_group_id

  create_iam_instance_profile = try(each.value.create_iam_instance_profile, true)
  iam_role_arn                = try(each.value.iam_role_arn, null)
  iam_role_name               = try(each.value.iam_role_name, null)
  iam_role_use_name_prefix    = try(each.value.iam_role_use_name_prefix, true)
}
