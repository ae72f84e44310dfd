# Stands for terraform-aws-modules/eks/aws, versions 13 to 17. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v13.2.1, v15.2.0, v16.2.0, v17.0.0 and v17.24.0.

resource "aws_eks_cluster" "this" {
  count = var.create_eks ? 1 : 0

  name     = var.cluster_name
  role_arn = join("", aws_iam_role.cluster[*].arn)
  version  = var.cluster_version
  tags     = merge(var.tags, var.snatlint_version >= 17009000 ? var.cluster_tags : {})

  vpc_config {
    subnet_ids              = var.subnets
    security_group_ids      = compact([local.cluster_security_group_id])
    endpoint_private_access = var.cluster_endpoint_private_access
    endpoint_public_access  = var.cluster_endpoint_public_access
    public_access_cidrs     = var.cluster_endpoint_public_access_cidrs
  }

  kubernetes_network_config {
    service_ipv4_cidr = var.cluster_service_ipv4_cidr
  }
}

locals {
  cluster_name              = concat(aws_eks_cluster.this[*].name, [""])[0]
  primary_security_group_id = concat(aws_eks_cluster.this[*].vpc_config[0].cluster_security_group_id, [""])[0]
}

resource "aws_iam_role" "cluster" {
  count = var.manage_cluster_iam_resources && var.create_eks ? 1 : 0

  name = var.cluster_iam_role_name != "" ? var.cluster_iam_role_name : null
}

resource "aws_iam_role" "workers" {
  count = var.manage_worker_iam_resources && var.create_eks ? 1 : 0

  name = var.workers_role_name != "" ? var.workers_role_name : null
}

resource "aws_iam_openid_connect_provider" "oidc_provider" {
  count = var.enable_irsa && var.create_eks ? 1 : 0

  url = aws_eks_cluster.this[0].identity[0].oidc[0].issuer
}
