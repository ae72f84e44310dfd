# Stands for cloudposse/eks-node-group/aws from version 0.25 on: what it gives.
# Known from github.com/cloudposse/terraform-aws-eks-node-group, 0.25.0 to 3.4.0.

output "eks_node_group_id" { value = join("", aws_eks_node_group.default[*].id, aws_eks_node_group.cbd[*].id) }
output "eks_node_group_arn" { value = join("", aws_eks_node_group.default[*].arn, aws_eks_node_group.cbd[*].arn) }
output "eks_node_group_status" { value = join("", aws_eks_node_group.default[*].status, aws_eks_node_group.cbd[*].status) }
output "eks_node_group_resources" { value = concat(aws_eks_node_group.default[*].resources, aws_eks_node_group.cbd[*].resources) }
output "eks_node_group_launch_template_id" { value = local.enabled ? local.template : "" }
output "eks_node_group_remote_access_security_group_id" { value = join("", module.ssh_access[*].id) }
output "eks_node_group_cbd_pet_name" { value = join("", random_pet.cbd[*].id) }
