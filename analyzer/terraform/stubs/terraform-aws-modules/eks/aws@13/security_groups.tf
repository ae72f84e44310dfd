# Stands for terraform-aws-modules/eks/aws, versions 13 to 17. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v13.2.1, v15.2.0, v16.2.0, v17.0.0 and v17.24.0.

locals {
  cluster_group = var.cluster_create_security_group && var.create_eks
  worker_group  = var.worker_create_security_group && var.create_eks
  primary_rules = local.worker_group && var.worker_create_cluster_primary_security_group_rules
  private_rules = var.create_eks && var.cluster_create_endpoint_private_access_sg_rule && var.cluster_endpoint_private_access
  separate      = var.snatlint_version >= 17019000

  cluster_security_group_id = var.cluster_create_security_group ? join("", aws_security_group.cluster[*].id) : var.cluster_security_group_id
  worker_security_group_id  = var.worker_create_security_group ? join("", aws_security_group.workers[*].id) : var.worker_security_group_id
}

resource "aws_security_group" "cluster" {
  count = local.cluster_group ? 1 : 0

  name_prefix = var.cluster_name
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${var.cluster_name}-eks_cluster_sg" })
}

resource "aws_security_group_rule" "cluster_egress_internet" {
  count = local.cluster_group ? 1 : 0

  security_group_id = local.cluster_security_group_id
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = var.cluster_egress_cidrs
}

resource "aws_security_group_rule" "cluster_https_worker_ingress" {
  count = local.cluster_group && (local.worker_group || !local.separate) ? 1 : 0

  security_group_id        = local.cluster_security_group_id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 443
  to_port                  = 443
  source_security_group_id = local.worker_security_group_id
}

# One rule for all ranges before 17.19, one for each since.
resource "aws_security_group_rule" "cluster_private_access_cidrs_source" {
  for_each = local.private_rules && var.cluster_endpoint_private_access_cidrs != null ? toset(var.cluster_endpoint_private_access_cidrs) : []

  security_group_id = local.primary_security_group_id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = [each.value]
}

resource "aws_security_group_rule" "cluster_private_access_sg_source" {
  count = local.private_rules && var.cluster_endpoint_private_access_sg != null ? length(var.cluster_endpoint_private_access_sg) : 0

  security_group_id        = local.primary_security_group_id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 443
  to_port                  = 443
  source_security_group_id = var.cluster_endpoint_private_access_sg[count.index]
}

resource "aws_security_group" "workers" {
  count = local.worker_group ? 1 : 0

  name_prefix = var.cluster_name
  vpc_id      = var.vpc_id
  tags = merge(var.tags, {
    Name                                        = "${var.cluster_name}-eks_worker_sg"
    "kubernetes.io/cluster/${var.cluster_name}" = "owned"
  })
}

resource "aws_security_group_rule" "workers_egress_internet" {
  count = local.worker_group ? 1 : 0

  security_group_id = local.worker_security_group_id
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = var.workers_egress_cidrs
}

resource "aws_security_group_rule" "workers_ingress_self" {
  count = local.worker_group ? 1 : 0

  security_group_id        = local.worker_security_group_id
  type                     = "ingress"
  protocol                 = "-1"
  from_port                = 0
  to_port                  = 65535
  source_security_group_id = local.worker_security_group_id
}

resource "aws_security_group_rule" "workers_ingress_cluster" {
  count = local.worker_group ? 1 : 0

  security_group_id        = local.worker_security_group_id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = var.worker_sg_ingress_from_port
  to_port                  = 65535
  source_security_group_id = local.cluster_security_group_id
}

resource "aws_security_group_rule" "workers_ingress_cluster_kubelet" {
  count = local.worker_group && var.worker_sg_ingress_from_port > 10250 ? 1 : 0

  security_group_id        = local.worker_security_group_id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 10250
  to_port                  = 10250
  source_security_group_id = local.cluster_security_group_id
}

resource "aws_security_group_rule" "workers_ingress_cluster_https" {
  count = local.worker_group ? 1 : 0

  security_group_id        = local.worker_security_group_id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 443
  to_port                  = 443
  source_security_group_id = local.cluster_security_group_id
}

resource "aws_security_group_rule" "workers_ingress_cluster_primary" {
  count = local.primary_rules ? 1 : 0

  security_group_id        = local.worker_security_group_id
  type                     = "ingress"
  protocol                 = "all"
  from_port                = 0
  to_port                  = 65535
  source_security_group_id = local.primary_security_group_id
}

resource "aws_security_group_rule" "cluster_primary_ingress_workers" {
  count = local.primary_rules ? 1 : 0

  security_group_id        = local.primary_security_group_id
  type                     = "ingress"
  protocol                 = "all"
  from_port                = 0
  to_port                  = 65535
  source_security_group_id = local.worker_security_group_id
}
