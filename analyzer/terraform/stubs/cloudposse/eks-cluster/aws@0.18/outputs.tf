# Stands for cloudposse/eks-cluster/aws from version 0.18 up to 3: what it gives.
# Known from github.com/cloudposse/terraform-aws-eks-cluster, 0.18.0 to 3.0.0.

output "eks_cluster_id" { value = try(aws_eks_cluster.default[0].id, local.nothing) }
output "eks_cluster_arn" { value = try(aws_eks_cluster.default[0].arn, local.nothing) }
output "eks_cluster_endpoint" { value = try(aws_eks_cluster.default[0].endpoint, local.nothing) }
output "eks_cluster_version" { value = try(aws_eks_cluster.default[0].version, local.nothing) }
output "eks_cluster_identity_oidc_issuer" { value = try(aws_eks_cluster.default[0].identity[0].oidc[0].issuer, local.nothing) }
output "eks_cluster_identity_oidc_issuer_arn" { value = try(aws_iam_openid_connect_provider.default[0].arn, local.nothing) }
output "eks_cluster_certificate_authority_data" { value = try(aws_eks_cluster.default[0].certificate_authority[0].data, local.nothing) }
output "eks_cluster_managed_security_group_id" { value = local.managed_group }
output "security_group_id" { value = local.own_group }
output "security_group_arn" { value = try(aws_security_group.default[0].arn, local.nothing) }
output "security_group_name" { value = try(aws_security_group.default[0].name, local.nothing) }
