# Stands for defenseunicorns/eks/aws from version 0.0.14 on: what it gives.
# Known from github.com/defenseunicorns/terraform-aws-eks, v0.0.14 to v0.0.26.

output "cluster_name" { value = module.aws_eks.cluster_name }
output "cluster_status" { value = module.aws_eks.cluster_status }
output "oidc_provider" { value = module.aws_eks.oidc_provider }
output "oidc_provider_arn" { value = module.aws_eks.oidc_provider_arn }
output "cluster_endpoint" { value = module.aws_eks.cluster_endpoint }
output "cluster_certificate_authority_data" { value = module.aws_eks.cluster_certificate_authority_data }
output "cluster_iam_role_arn" { value = module.aws_eks.cluster_iam_role_arn }
output "cluster_security_group_id" { value = module.aws_eks.cluster_security_group_id }
output "managed_nodegroups" { value = module.aws_eks.eks_managed_node_groups }
output "region" { value = var.aws_region }
