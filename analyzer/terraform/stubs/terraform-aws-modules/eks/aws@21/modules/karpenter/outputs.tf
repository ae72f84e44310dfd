# Stands for terraform-aws-modules/eks/aws//modules/karpenter, from version 21 on. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

output "queue_name" { value = try(aws_sqs_queue.this[0].name, null) }
output "queue_arn" { value = try(aws_sqs_queue.this[0].arn, null) }
output "queue_url" { value = try(aws_sqs_queue.this[0].url, null) }
output "instance_profile_name" { value = try(aws_iam_instance_profile.this[0].name, null) }
output "instance_profile_arn" { value = try(aws_iam_instance_profile.this[0].arn, null) }
output "instance_profile_id" { value = try(aws_iam_instance_profile.this[0].id, null) }

output "irsa_name" { value = try(aws_iam_role.irsa[0].name, null) }
output "irsa_arn" { value = try(aws_iam_role.irsa[0].arn, null) }
output "role_name" { value = try(aws_iam_role.this[0].name, null) }
output "role_arn" { value = try(aws_iam_role.this[0].arn, var.iam_role_arn) }

output "iam_role_name" { value = try(aws_iam_role.controller[0].name, null) }
output "iam_role_arn" { value = try(aws_iam_role.controller[0].arn, null) }
output "node_iam_role_name" { value = try(aws_iam_role.node[0].name, null) }
output "node_iam_role_arn" { value = try(aws_iam_role.node[0].arn, var.node_iam_role_arn) }
output "node_access_entry_arn" { value = try(aws_eks_access_entry.node[0].access_entry_arn, null) }
output "namespace" { value = var.namespace }
output "service_account" { value = var.service_account }
