# Stands for terraform-aws-modules/eks/aws, from version 21 on. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

output "cluster_name" { value = try(aws_eks_cluster.this[0].name, "") }
output "cluster_id" { value = try(aws_eks_cluster.this[0].cluster_id, "") }
output "cluster_arn" { value = try(aws_eks_cluster.this[0].arn, null) }
output "cluster_endpoint" { value = try(aws_eks_cluster.this[0].endpoint, null) }
output "cluster_certificate_authority_data" { value = try(aws_eks_cluster.this[0].certificate_authority[0].data, null) }
output "cluster_version" { value = try(aws_eks_cluster.this[0].version, null) }
output "cluster_platform_version" { value = try(aws_eks_cluster.this[0].platform_version, null) }
output "cluster_status" { value = try(aws_eks_cluster.this[0].status, null) }
output "cluster_ip_family" { value = try(aws_eks_cluster.this[0].kubernetes_network_config[0].ip_family, null) }
output "cluster_oidc_issuer_url" { value = try(aws_eks_cluster.this[0].identity[0].oidc[0].issuer, null) }
output "oidc_provider" { value = try(replace(aws_eks_cluster.this[0].identity[0].oidc[0].issuer, "https://", ""), null) }
output "oidc_provider_arn" { value = try(aws_iam_openid_connect_provider.oidc_provider[0].arn, null) }
output "cluster_service_cidr" {
  value = try(
    var.ip_family == "ipv6" ? aws_eks_cluster.this[0].kubernetes_network_config[0].service_ipv6_cidr : aws_eks_cluster.this[0].kubernetes_network_config[0].service_ipv4_cidr,
    null,
  )
}

output "cluster_primary_security_group_id" { value = try(aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id, null) }
output "cluster_security_group_id" { value = try(aws_security_group.cluster[0].id, null) }
output "cluster_security_group_arn" { value = try(aws_security_group.cluster[0].arn, null) }
output "node_security_group_id" { value = try(aws_security_group.node[0].id, null) }
output "node_security_group_arn" { value = try(aws_security_group.node[0].arn, null) }

output "cluster_iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "cluster_iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "node_iam_role_name" { value = try(aws_iam_role.eks_auto[0].name, null) }
output "node_iam_role_arn" { value = try(aws_iam_role.eks_auto[0].arn, null) }

output "cluster_addons" { value = merge(aws_eks_addon.this, aws_eks_addon.before_compute) }
output "fargate_profiles" { value = module.fargate_profile }
output "eks_managed_node_groups" { value = module.eks_managed_node_group }
output "self_managed_node_groups" { value = module.self_managed_node_group }
output "eks_managed_node_groups_autoscaling_group_names" {
  value = compact(flatten([for group in module.eks_managed_node_group : group.node_group_autoscaling_group_names]))
}
output "self_managed_node_groups_autoscaling_group_names" {
  value = compact([for group in module.self_managed_node_group : group.autoscaling_group_name])
}
