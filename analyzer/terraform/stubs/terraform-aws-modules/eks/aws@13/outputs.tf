# Stands for terraform-aws-modules/eks/aws, versions 13 to 17. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v13.2.1, v15.2.0, v16.2.0, v17.0.0 and v17.24.0.

output "cluster_id" { value = try(aws_eks_cluster.this[0].id, "") }
output "cluster_arn" { value = try(aws_eks_cluster.this[0].arn, "") }
output "cluster_endpoint" { value = try(aws_eks_cluster.this[0].endpoint, "") }
output "cluster_version" { value = try(aws_eks_cluster.this[0].version, "") }
output "cluster_certificate_authority_data" { value = try(aws_eks_cluster.this[0].certificate_authority[0].data, "") }
output "cluster_oidc_issuer_url" { value = try(aws_eks_cluster.this[0].identity[0].oidc[0].issuer, "") }
output "oidc_provider_arn" { value = var.enable_irsa ? try(aws_iam_openid_connect_provider.oidc_provider[0].arn, "") : null }

output "cluster_security_group_id" { value = local.cluster_security_group_id }
output "cluster_primary_security_group_id" { value = local.primary_security_group_id }
output "worker_security_group_id" { value = local.worker_security_group_id }

output "cluster_iam_role_name" { value = var.manage_cluster_iam_resources ? join("", aws_iam_role.cluster[*].name) : var.cluster_iam_role_name }
output "cluster_iam_role_arn" { value = join("", aws_iam_role.cluster[*].arn) }
output "worker_iam_role_name" { value = try(aws_iam_role.workers[0].name, "") }
output "worker_iam_role_arn" { value = try(aws_iam_role.workers[0].arn, "") }
output "worker_iam_instance_profile_names" { value = concat(aws_iam_instance_profile.workers[*].name, aws_iam_instance_profile.workers_launch_template[*].name) }
output "worker_iam_instance_profile_arns" { value = concat(aws_iam_instance_profile.workers[*].arn, aws_iam_instance_profile.workers_launch_template[*].arn) }

output "workers_asg_names" { value = concat(aws_autoscaling_group.workers[*].id, aws_autoscaling_group.workers_launch_template[*].id) }
output "workers_asg_arns" { value = concat(aws_autoscaling_group.workers[*].arn, aws_autoscaling_group.workers_launch_template[*].arn) }
output "workers_launch_template_ids" { value = aws_launch_template.workers_launch_template[*].id }
output "node_groups" { value = module.node_groups.node_groups }
output "fargate_profile_ids" { value = module.fargate.fargate_profile_ids }
output "fargate_profile_arns" { value = module.fargate.fargate_profile_arns }
