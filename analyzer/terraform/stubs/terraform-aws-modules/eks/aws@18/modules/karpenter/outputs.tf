# Stands for terraform-aws-modules/eks/aws//modules/karpenter, version 18. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v18.0.0, v18.20.0 and v18.31.2.

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
