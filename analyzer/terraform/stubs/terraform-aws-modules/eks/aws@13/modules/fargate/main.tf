# Stands for terraform-aws-modules/eks/aws//modules/fargate, versions 13 to 17. Known
# from github.com/terraform-aws-modules/terraform-aws-eks at v13.2.1, v15.2.0, v16.2.0, v17.0.0 and v17.24.0.

variable "create_eks" {
  type    = bool
  default = true
}

variable "cluster_name" {
  type    = string
  default = ""
}

variable "subnets" {
  type    = list(string)
  default = []
}

variable "fargate_profiles" {
  type    = any
  default = {}
}

resource "aws_eks_fargate_profile" "this" {
  for_each = { for key, profile in var.fargate_profiles : key => profile if var.create_eks }

  cluster_name           = var.cluster_name
  fargate_profile_name   = try(each.value.name, "${var.cluster_name}-fargate-${replace(each.key, "_", "-")}")
  subnet_ids             = try(each.value.subnets, var.subnets)
  pod_execution_role_arn = try(aws_iam_role.eks_fargate_pod[0].arn, null)

  # Before version 17 a profile is its only selector.
  dynamic "selector" {
    for_each = try(each.value.selectors, [each.value])
    content {
      namespace = selector.value.namespace
      labels    = try(selector.value.labels, can(each.value.selectors) ? {} : null)
    }
  }
}

resource "aws_iam_role" "eks_fargate_pod" {
  count = var.create_eks && length(var.fargate_profiles) > 0 ? 1 : 0
}

output "fargate_profile_ids" { value = [for profile in aws_eks_fargate_profile.this : profile.id] }
output "fargate_profile_arns" { value = [for profile in aws_eks_fargate_profile.this : profile.arn] }
