# Stands for aws-ia/eks-blueprints/aws//modules/aws-eks-fargate-profiles, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

variable "fargate_profile" { type = any }
variable "context" { type = any }

resource "aws_eks_fargate_profile" "eks_fargate" {
  cluster_name           = var.context.eks_cluster_id
  fargate_profile_name   = var.fargate_profile.fargate_profile_name
  subnet_ids             = var.fargate_profile.subnet_ids
  pod_execution_role_arn = try(var.fargate_profile.iam_role_arn, aws_iam_role.fargate[0].arn, null)

  dynamic "selector" {
    for_each = toset(var.fargate_profile.fargate_profile_namespaces)
    content {
      namespace = selector.value.namespace
      labels    = try(selector.value.k8s_labels, null)
    }
  }
}

resource "aws_iam_role" "fargate" {
  count = try(var.fargate_profile.create_iam_role, true) ? 1 : 0

  name = "${var.context.eks_cluster_id}-${var.fargate_profile.fargate_profile_name}"
}

output "eks_fargate_profile_id" { value = aws_eks_fargate_profile.eks_fargate.id }
output "eks_fargate_profile_arn" { value = aws_eks_fargate_profile.eks_fargate.arn }
output "eks_fargate_profile_role_name" { value = aws_iam_role.fargate[*].name }
