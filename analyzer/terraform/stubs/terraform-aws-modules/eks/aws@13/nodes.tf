# Stands for terraform-aws-modules/eks/aws, versions 13 to 17. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v13.2.1, v15.2.0, v16.2.0, v17.0.0 and v17.24.0.

module "node_groups" {
  source = "./modules/node_groups"

  snatlint_version = var.snatlint_version

  create_eks                           = var.create_eks
  cluster_name                         = local.cluster_name
  tags                                 = var.tags
  node_groups                          = var.node_groups
  node_groups_defaults                 = var.node_groups_defaults
  workers_group_defaults               = local.group_defaults
  worker_security_group_id             = local.worker_security_group_id
  worker_additional_security_group_ids = var.worker_additional_security_group_ids
  default_iam_role_arn                 = try(aws_iam_role.workers[0].arn, "")
}

module "fargate" {
  source = "./modules/fargate"

  create_eks       = var.create_eks
  cluster_name     = local.cluster_name
  subnets          = var.snatlint_version >= 17015000 ? coalescelist(var.fargate_subnets, var.subnets, [""]) : var.subnets
  fargate_profiles = var.fargate_profiles
}
