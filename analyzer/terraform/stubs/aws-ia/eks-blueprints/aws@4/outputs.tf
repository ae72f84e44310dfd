# Stands for aws-ia/eks-blueprints/aws, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

output "eks_cluster_id" { value = module.aws_eks.cluster_id }
output "eks_cluster_arn" { value = module.aws_eks.cluster_arn }
output "eks_cluster_endpoint" { value = module.aws_eks.cluster_endpoint }
output "eks_cluster_certificate_authority_data" { value = module.aws_eks.cluster_certificate_authority_data }
output "eks_cluster_version" { value = module.aws_eks.cluster_version }
output "eks_cluster_status" { value = module.aws_eks.cluster_status }
output "eks_oidc_issuer_url" { value = try(split("//", module.aws_eks.cluster_oidc_issuer_url)[1], "EKS Cluster not enabled") }
output "eks_oidc_provider_arn" { value = module.aws_eks.oidc_provider_arn }
output "oidc_provider" { value = module.aws_eks.oidc_provider }

output "cluster_primary_security_group_id" { value = module.aws_eks.cluster_primary_security_group_id }
output "cluster_security_group_id" { value = module.aws_eks.cluster_security_group_id }
output "cluster_security_group_arn" { value = module.aws_eks.cluster_security_group_arn }
output "worker_node_security_group_id" { value = module.aws_eks.node_security_group_id }
output "worker_node_security_group_arn" { value = module.aws_eks.node_security_group_arn }

output "managed_node_groups" { value = var.create_eks && length(var.managed_node_groups) > 0 ? module.aws_eks_managed_node_groups[*] : [] }
output "self_managed_node_groups" { value = var.create_eks && length(var.self_managed_node_groups) > 0 ? module.aws_eks_self_managed_node_groups[*] : [] }
output "fargate_profiles" { value = module.aws_eks_fargate_profiles }
output "managed_node_groups_id" {
  value = var.create_eks ? [for key in sort(keys(var.managed_node_groups)) : one(module.aws_eks_managed_node_groups[key].managed_nodegroup_id)] : []
}
output "managed_node_group_arn" {
  value = var.create_eks ? [for key in sort(keys(var.managed_node_groups)) : one(module.aws_eks_managed_node_groups[key].managed_nodegroup_arn)] : []
}
output "managed_node_group_iam_role_names" {
  value = var.create_eks ? [for key in sort(keys(var.managed_node_groups)) : try(module.aws_eks_managed_node_groups[key].managed_nodegroup_iam_role_name[0], "")] : []
}
output "managed_node_group_iam_role_arns" {
  value = var.create_eks ? [for key in sort(keys(var.managed_node_groups)) : try(module.aws_eks_managed_node_groups[key].managed_nodegroup_iam_role_arn[0], "")] : []
}
output "managed_node_group_iam_instance_profile_id" {
  value = var.create_eks ? [for key in sort(keys(var.managed_node_groups)) : try(module.aws_eks_managed_node_groups[key].managed_nodegroup_iam_instance_profile_id[0], "")] : []
}
