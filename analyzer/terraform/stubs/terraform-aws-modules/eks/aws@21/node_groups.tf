# Stands for terraform-aws-modules/eks/aws, from version 21 on. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

locals {
  primary_group = try(aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id, null)
}

module "fargate_profile" {
  source   = "./modules/fargate-profile"
  for_each = { for key, profile in coalesce(var.fargate_profiles, {}) : key => profile if var.create && !local.outpost }

  create                   = each.value.create
  region                   = var.region
  cluster_name             = aws_eks_cluster.this[0].id
  name                     = coalesce(each.value.name, each.key)
  subnet_ids               = coalesce(each.value.subnet_ids, var.subnet_ids)
  selectors                = each.value.selectors
  create_iam_role          = each.value.create_iam_role
  iam_role_arn             = each.value.iam_role_arn
  iam_role_name            = each.value.iam_role_name
  iam_role_use_name_prefix = each.value.iam_role_use_name_prefix
}

module "eks_managed_node_group" {
  source   = "./modules/eks-managed-node-group"
  for_each = { for key, group in coalesce(var.eks_managed_node_groups, {}) : key => group if var.create && !local.outpost }

  snatlint_version = var.snatlint_version

  create       = each.value.create
  region       = var.region
  cluster_name = aws_eks_cluster.this[0].id
  tags         = merge(var.tags, each.value.tags)

  name            = coalesce(each.value.name, each.key)
  use_name_prefix = each.value.use_name_prefix
  subnet_ids      = coalesce(each.value.subnet_ids, var.subnet_ids)
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
  launch_template_name            = coalesce(each.value.launch_template_name, each.key)
  launch_template_use_name_prefix = each.value.launch_template_use_name_prefix
  launch_template_version         = each.value.launch_template_version
  network_interfaces              = each.value.network_interfaces
  enable_efa_support              = each.value.enable_efa_support

  vpc_security_group_ids            = compact(concat([local.node_security_group_id], each.value.vpc_security_group_ids))
  cluster_primary_security_group_id = each.value.attach_cluster_primary_security_group ? local.primary_group : null
  create_security_group             = each.value.create_security_group
  security_group_name               = each.value.security_group_name
  security_group_use_name_prefix    = each.value.security_group_use_name_prefix
  security_group_ingress_rules      = each.value.security_group_ingress_rules
  security_group_egress_rules       = each.value.security_group_egress_rules
  security_group_tags               = each.value.security_group_tags

  create_iam_role          = each.value.create_iam_role
  iam_role_arn             = each.value.iam_role_arn
  iam_role_name            = each.value.iam_role_name
  iam_role_use_name_prefix = each.value.iam_role_use_name_prefix
}

module "self_managed_node_group" {
  source   = "./modules/self-managed-node-group"
  for_each = { for key, group in coalesce(var.self_managed_node_groups, {}) : key => group if var.create }

  snatlint_version = var.snatlint_version

  create       = each.value.create
  region       = var.region
  cluster_name = aws_eks_cluster.this[0].id
  tags         = merge(var.tags, each.value.tags)

  create_autoscaling_group   = each.value.create_autoscaling_group
  name                       = coalesce(each.value.name, each.key)
  use_name_prefix            = each.value.use_name_prefix
  availability_zones         = each.value.availability_zones
  subnet_ids                 = coalesce(each.value.subnet_ids, var.subnet_ids)
  min_size                   = each.value.min_size
  max_size                   = each.value.max_size
  desired_size               = each.value.desired_size
  use_mixed_instances_policy = each.value.use_mixed_instances_policy
  mixed_instances_policy     = each.value.mixed_instances_policy

  create_launch_template          = each.value.create_launch_template
  launch_template_id              = each.value.launch_template_id
  launch_template_name            = coalesce(each.value.launch_template_name, each.key)
  launch_template_use_name_prefix = each.value.launch_template_use_name_prefix
  launch_template_version         = each.value.launch_template_version
  ami_id                          = each.value.ami_id
  instance_type                   = each.value.instance_type
  network_interfaces              = each.value.network_interfaces
  enable_efa_support              = each.value.enable_efa_support

  vpc_security_group_ids            = compact(concat([local.node_security_group_id], each.value.vpc_security_group_ids))
  cluster_primary_security_group_id = each.value.attach_cluster_primary_security_group ? local.primary_group : null
  create_security_group             = each.value.create_security_group
  security_group_name               = each.value.security_group_name
  security_group_use_name_prefix    = each.value.security_group_use_name_prefix
  security_group_ingress_rules      = each.value.security_group_ingress_rules
  security_group_egress_rules       = each.value.security_group_egress_rules
  security_group_tags               = each.value.security_group_tags

  create_iam_instance_profile = each.value.create_iam_instance_profile
  iam_instance_profile_arn    = each.value.iam_instance_profile_arn
  iam_role_arn                = each.value.iam_role_arn
  iam_role_name               = each.value.iam_role_name
  iam_role_use_name_prefix    = each.value.iam_role_use_name_prefix
}
