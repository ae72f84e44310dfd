# Stands for cloudposse/eks-cluster/aws from version 4 on: what it gives.
# Known from github.com/cloudposse/terraform-aws-eks-cluster, 4.0.0 to 4.11.0.

output "eks_cluster_id" { value = try(aws_eks_cluster.default[0].id, null) }
output "eks_cluster_arn" { value = try(aws_eks_cluster.default[0].arn, null) }
output "eks_cluster_endpoint" { value = try(aws_eks_cluster.default[0].endpoint, null) }
output "eks_cluster_version" { value = try(aws_eks_cluster.default[0].version, null) }
output "eks_cluster_identity_oidc_issuer" { value = try(aws_eks_cluster.default[0].identity[0].oidc[0].issuer, null) }
output "eks_cluster_identity_oidc_issuer_arn" { value = try(aws_iam_openid_connect_provider.default[0].arn, null) }
output "eks_cluster_certificate_authority_data" { value = try(aws_eks_cluster.default[0].certificate_authority[0].data, null) }
output "eks_cluster_managed_security_group_id" { value = local.managed_group }
output "eks_cluster_ipv4_service_cidr" { value = one(aws_eks_cluster.default[*].kubernetes_network_config[0].service_ipv4_cidr) }
output "eks_cluster_ipv6_service_cidr" { value = one(aws_eks_cluster.default[*].kubernetes_network_config[0].service_ipv6_cidr) }
output "eks_addons_versions" { value = { for a in aws_eks_addon.cluster : a.addon_name => a.addon_version } }
output "auto_mode_enabled" { value = local.auto_mode }
