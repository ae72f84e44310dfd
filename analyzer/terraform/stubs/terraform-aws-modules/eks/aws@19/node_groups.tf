# Stands for terraform-aws-modules/eks/aws, versions 19 and 20. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v19.0.0, v19.21.0, v20.0.0 and v20.37.2.

locals {
  cluster_id    = var.snatlint_version >= 20030000 ? aws_eks_cluster.this[0].id : aws_eks_cluster.this[0].name
  primary_group = try(aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id, null)

  # What holds where neither a group nor the defaults of all groups say otherwise.
  managed_settings = {
    tags                                  = {}
    use_name_prefix                       = true
    subnet_ids                            = var.subnet_ids
    min_size                              = 1
    max_size                              = 3
    desired_size                          = 1
    ami_id                                = ""
    ami_type                              = null
    capacity_type                         = null
    instance_types                        = null
    labels                                = null
    taints                                = {}
    create_launch_template                = true
    use_custom_launch_template            = true
    launch_template_id                    = ""
    launch_template_use_name_prefix       = true
    launch_template_version               = null
    network_interfaces                    = []
    enable_efa_support                    = false
    create_placement_group                = false
    placement_group_az                    = null
    vpc_security_group_ids                = []
    attach_cluster_primary_security_group = false
    create_iam_role                       = true
    iam_role_arn                          = null
    iam_role_name                         = null
    iam_role_use_name_prefix              = true
  }
  managed_groups = { for key, it in var.eks_managed_node_groups : key => {
    for name, otherwise in merge(local.managed_settings, { launch_template_name = key }) : name => try(it[name], var.eks_managed_node_group_defaults[name], otherwise)
  } if var.create && !local.outpost }

  self_managed_settings = {
    tags                                  = {}
    create_autoscaling_group              = true
    use_name_prefix                       = true
    availability_zones                    = null
    subnet_ids                            = var.subnet_ids
    min_size                              = 0
    max_size                              = 3
    desired_size                          = 1
    use_mixed_instances_policy            = false
    mixed_instances_policy                = null
    create_launch_template                = true
    launch_template_id                    = ""
    launch_template_use_name_prefix       = true
    launch_template_version               = null
    ami_id                                = ""
    instance_type                         = "m6i.large"
    network_interfaces                    = []
    enable_efa_support                    = false
    placement_group_az                    = null
    vpc_security_group_ids                = []
    attach_cluster_primary_security_group = false
    create_iam_instance_profile           = true
    iam_role_arn                          = null
    iam_role_name                         = null
    iam_role_use_name_prefix              = true
  }
  self_managed_groups = { for key, it in var.self_managed_node_groups : key => {
    for name, otherwise in merge(local.self_managed_settings, { launch_template_name = key }) : name => try(it[name], var.self_managed_node_group_defaults[name], otherwise)
  } if var.create }

  profile_settings = {
    subnet_ids               = var.subnet_ids
    selectors                = []
    create_iam_role          = true
    iam_role_arn             = null
    iam_role_name            = null
    iam_role_use_name_prefix = true
  }
  profiles = { for key, it in var.fargate_profiles : key => {
    for name, otherwise in local.profile_settings : name => try(it[name], var.fargate_profile_defaults[name], otherwise)
  } if var.create && !local.outpost }
}

module "fargate_profile" {
  source   = "./modules/fargate-profile"
  for_each = local.profiles

  create                   = try(var.fargate_profiles[each.key].create, true)
  cluster_name             = local.cluster_id
  name                     = try(var.fargate_profiles[each.key].name, each.key)
  subnet_ids               = each.value.subnet_ids
  selectors                = each.value.selectors
  create_iam_role          = each.value.create_iam_role
  iam_role_arn             = each.value.iam_role_arn
  iam_role_name            = each.value.iam_role_name
  iam_role_use_name_prefix = each.value.iam_role_use_name_prefix
}

module "eks_managed_node_group" {
  source   = "./modules/eks-managed-node-group"
  for_each = local.managed_groups

  snatlint_version = var.snatlint_version

  create       = try(var.eks_managed_node_groups[each.key].create, true)
  cluster_name = local.cluster_id
  tags         = merge(var.tags, each.value.tags)

  name            = try(var.eks_managed_node_groups[each.key].name, each.key)
  use_name_prefix = each.value.use_name_prefix
  subnet_ids      = each.value.subnet_ids
  min_size        = each.value.min_size
  max_size        = each.value.max_size
  desired_size    = each.value.desired_size
  ami_id          = each.value.ami_id
  ami_type        = each.value.ami_type
  capacity_type   = each.value.capacity_type
  instance_types  = each.value.instance_types
  labels          = each.value.labels
  taints          = each.value.taints

  create_launch_template          = each.value.create_launch_template
  use_custom_launch_template      = each.value.use_custom_launch_template
  launch_template_id              = each.value.launch_template_id
  launch_template_name            = each.value.launch_template_name
  launch_template_use_name_prefix = each.value.launch_template_use_name_prefix
  launch_template_version         = each.value.launch_template_version
  network_interfaces              = each.value.network_interfaces
  enable_efa_support              = each.value.enable_efa_support
  create_placement_group          = each.value.create_placement_group
  placement_group_az              = each.value.placement_group_az

  vpc_security_group_ids            = compact(concat([local.node_security_group_id], each.value.vpc_security_group_ids))
  cluster_primary_security_group_id = each.value.attach_cluster_primary_security_group ? local.primary_group : null

  create_iam_role          = each.value.create_iam_role
  iam_role_arn             = each.value.iam_role_arn
  iam_role_name            = each.value.iam_role_name
  iam_role_use_name_prefix = each.value.iam_role_use_name_prefix
}

module "self_managed_node_group" {
  source   = "./modules/self-managed-node-group"
  for_each = local.self_managed_groups

  snatlint_version = var.snatlint_version

  create       = try(var.self_managed_node_groups[each.key].create, true)
  cluster_name = local.cluster_id
  tags         = merge(var.tags, each.value.tags)

  create_autoscaling_group   = each.value.create_autoscaling_group
  name                       = try(var.self_managed_node_groups[each.key].name, each.key)
  use_name_prefix            = each.value.use_name_prefix
  availability_zones         = each.value.availability_zones
  subnet_ids                 = each.value.subnet_ids
  min_size                   = each.value.min_size
  max_size                   = each.value.max_size
  desired_size               = each.value.desired_size
  use_mixed_instances_policy = each.value.use_mixed_instances_policy
  mixed_instances_policy     = each.value.mixed_instances_policy

  create_launch_template          = each.value.create_launch_template
  launch_template_id              = each.value.launch_template_id
  launch_template_name            = each.value.launch_template_name
  launch_template_use_name_prefix = each.value.launch_template_use_name_prefix
  launch_template_version         = each.value.launch_template_version
  ami_id                          = each.value.ami_id
  instance_type                   = each.value.instance_type
  network_interfaces              = each.value.network_interfaces
  enable_efa_support              = each.value.enable_efa_support
  placement_group_az              = each.value.placement_group_az

  vpc_security_group_ids            = compact(concat([local.node_security_group_id], each.value.vpc_security_group_ids))
  cluster_primary_security_group_id = each.value.attach_cluster_primary_security_group ? local.primary_group : null

  create_iam_instance_profile = each.value.create_iam_instance_profile
  iam_role_arn                = each.value.iam_role_arn
  iam_role_name               = each.value.iam_role_name
  iam_role_use_name_prefix    = each.value.iam_role_use_name_prefix
}
