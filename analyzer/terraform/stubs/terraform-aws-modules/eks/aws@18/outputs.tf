# Stands for terraform-aws-modules/eks/aws, version 18. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v18.0.0, v18.20.0 and v18.31.2.

output "cluster_name" { value = try(aws_eks_cluster.this[0].name, "") }
output "cluster_id" { value = try(aws_eks_cluster.this[0].id, "") }
output "cluster_arn" { value = try(aws_eks_cluster.this[0].arn, "") }
output "cluster_endpoint" { value = try(aws_eks_cluster.this[0].endpoint, "") }
output "cluster_certificate_authority_data" { value = try(aws_eks_cluster.this[0].certificate_authority[0].data, "") }
output "cluster_version" { value = try(aws_eks_cluster.this[0].version, "") }
output "cluster_platform_version" { value = try(aws_eks_cluster.this[0].platform_version, "") }
output "cluster_status" { value = try(aws_eks_cluster.this[0].status, "") }
output "cluster_oidc_issuer_url" { value = try(aws_eks_cluster.this[0].identity[0].oidc[0].issuer, "") }
output "oidc_provider" { value = try(replace(aws_eks_cluster.this[0].identity[0].oidc[0].issuer, "https://", ""), "") }
output "oidc_provider_arn" { value = try(aws_iam_openid_connect_provider.oidc_provider[0].arn, "") }

output "cluster_primary_security_group_id" { value = try(aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id, "") }
output "cluster_security_group_id" { value = try(aws_security_group.cluster[0].id, "") }
output "cluster_security_group_arn" { value = try(aws_security_group.cluster[0].arn, "") }
output "node_security_group_id" { value = try(aws_security_group.node[0].id, "") }
output "node_security_group_arn" { value = try(aws_security_group.node[0].arn, "") }

output "cluster_iam_role_name" { value = try(aws_iam_role.this[0].name, "") }
output "cluster_iam_role_arn" { value = try(aws_iam_role.this[0].arn, "") }

output "cluster_addons" { value = aws_eks_addon.this }
output "fargate_profiles" { value = module.fargate_profile }
output "eks_managed_node_groups" { value = module.eks_managed_node_group }
output "self_managed_node_groups" { value = module.self_managed_node_group }
output "eks_managed_node_groups_autoscaling_group_names" {
  value = compact(flatten([for group in module.eks_managed_node_group : group.node_group_autoscaling_group_names]))
}
output "self_managed_node_groups_autoscaling_group_names" {
  value = compact([for group in module.self_managed_node_group : group.autoscaling_group_name])
}
