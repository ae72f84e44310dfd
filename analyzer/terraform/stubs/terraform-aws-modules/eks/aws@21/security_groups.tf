# Stands for terraform-aws-modules/eks/aws, from version 21 on. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v21.0.0, v21.7.0 and v21.19.0.

locals {
  create_cluster_group = var.create && var.create_security_group
  create_node_group    = var.create && var.create_node_security_group

  security_group_id      = local.create_cluster_group ? aws_security_group.cluster[0].id : var.security_group_id
  node_security_group_id = local.create_node_group ? aws_security_group.node[0].id : var.node_security_group_id

  cluster_group_name = coalesce(var.security_group_name, "${var.name}-cluster")
  node_group_name    = coalesce(var.node_security_group_name, "${var.name}-node")

  # Where the control plane calls webhooks and API services.
  webhooks = { for key, port in {
    ingress_cluster_4443_webhook  = 4443
    ingress_cluster_6443_webhook  = 6443
    ingress_cluster_8443_webhook  = 8443
    ingress_cluster_9443_webhook  = 9443
    ingress_cluster_10251_webhook = 10251 # from 21.7 on
  } : key => port if var.node_security_group_enable_recommended_rules && (port != 10251 || var.snatlint_version >= 21007000) }

  control_plane_ports = merge({ ingress_cluster_443 = 443, ingress_cluster_kubelet = 10250 }, local.webhooks)

  recommended = {
    ingress_nodes_ephemeral = { type = "ingress", protocol = "tcp", from_port = 1025, to_port = 65535, self = true }
    egress_all = {
      type             = "egress"
      protocol         = "-1"
      from_port        = 0
      to_port          = 0
      cidr_blocks      = ["0.0.0.0/0"]
      ipv6_cidr_blocks = var.ip_family == "ipv6" ? ["::/0"] : null
    }
  }

  node_rules = merge(
    { for key, port in local.control_plane_ports : key => {
      type = "ingress", protocol = "tcp", from_port = port, to_port = port, source_cluster_security_group = true
    } },
    { for protocol in ["tcp", "udp"] : "ingress_self_coredns_${protocol}" => {
      type = "ingress", protocol = protocol, from_port = 53, to_port = 53, self = true
    } },
    { for key, rule in local.recommended : key => rule if var.node_security_group_enable_recommended_rules },
    var.node_security_group_additional_rules,
  )
  cluster_rules = merge(
    { for key, port in { ingress_nodes_443 = 443 } : key => {
      type                                 = "ingress"
      protocol                             = "tcp"
      from_port                            = port
      to_port                              = port
      source_node_security_group           = true
    } if local.create_node_group },
    var.security_group_additional_rules,
  )
}

resource "aws_security_group" "cluster" {
  count = local.create_cluster_group ? 1 : 0

  name        = var.security_group_use_name_prefix ? null : local.cluster_group_name
  name_prefix = var.security_group_use_name_prefix ? "${local.cluster_group_name}${var.prefix_separator}" : null
  vpc_id      = var.vpc_id
  region      = var.region
  tags        = merge(var.tags, { Name = local.cluster_group_name }, var.security_group_tags)
}

resource "aws_security_group_rule" "cluster" {
  for_each = { for key, rule in local.cluster_rules : key => rule if local.create_cluster_group }

  region                   = var.region
  security_group_id        = aws_security_group.cluster[0].id
  type                     = each.value.type
  protocol                 = each.value.protocol
  from_port                = each.value.from_port
  to_port                  = each.value.to_port
  cidr_blocks              = try(each.value.cidr_blocks, null)
  ipv6_cidr_blocks         = try(each.value.ipv6_cidr_blocks, null)
  prefix_list_ids          = try(each.value.prefix_list_ids, null)
  self                     = try(each.value.self, null)
  source_security_group_id = try(each.value.source_node_security_group, false) ? local.node_security_group_id : try(each.value.source_security_group_id, null)
}

resource "aws_security_group" "node" {
  count = local.create_node_group ? 1 : 0

  name        = var.node_security_group_use_name_prefix ? null : local.node_group_name
  name_prefix = var.node_security_group_use_name_prefix ? "${local.node_group_name}${var.prefix_separator}" : null
  vpc_id      = var.vpc_id
  region      = var.region
  tags = merge(
    var.tags,
    { Name = local.node_group_name, "kubernetes.io/cluster/${var.name}" = "owned" },
    var.node_security_group_tags,
  )
}

resource "aws_security_group_rule" "node" {
  for_each = { for key, rule in local.node_rules : key => rule if local.create_node_group }

  region                   = var.region
  security_group_id        = aws_security_group.node[0].id
  type                     = each.value.type
  protocol                 = each.value.protocol
  from_port                = each.value.from_port
  to_port                  = each.value.to_port
  cidr_blocks              = try(each.value.cidr_blocks, null)
  ipv6_cidr_blocks         = try(each.value.ipv6_cidr_blocks, null)
  prefix_list_ids          = try(each.value.prefix_list_ids, null)
  self                     = try(each.value.self, null)
  source_security_group_id = try(each.value.source_cluster_security_group, false) ? local.security_group_id : try(each.value.source_security_group_id, null)
}
