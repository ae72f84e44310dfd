# Stands for terraform-aws-modules/eks/aws, version 18. Known from the code of
# github.com/terraform-aws-modules/terraform-aws-eks at v18.0.0, v18.20.0 and v18.31.2.

locals {
  create_cluster_group = var.create && var.create_cluster_security_group
  create_node_group    = var.create && var.create_node_security_group

  cluster_security_group_id = local.create_cluster_group ? aws_security_group.cluster[0].id : var.cluster_security_group_id
  node_security_group_id    = local.create_node_group ? aws_security_group.node[0].id : var.node_security_group_id

  cluster_group_name = coalesce(var.cluster_security_group_name, "${var.cluster_name}-cluster")
  node_group_name    = coalesce(var.node_security_group_name, "${var.cluster_name}-node")

  # Nodes reach the control plane, name servers, HTTPS and the time, and nothing
  # else unless more rules are given.
  everywhere6 = local.ip_family == "ipv6" ? ["::/0"] : null
  time4       = var.snatlint_version >= 18026000 ? var.node_security_group_ntp_ipv4_cidr_block : ["0.0.0.0/0"]
  time6       = local.ip_family != "ipv6" ? null : var.snatlint_version >= 18026000 ? var.node_security_group_ntp_ipv6_cidr_block : ["::/0"]

  node_rules = merge(
    { for key, way in { ingress_cluster_443 = ["ingress", 443], ingress_cluster_kubelet = ["ingress", 10250], egress_cluster_443 = ["egress", 443] } : key => {
      type                                  = way[0], protocol = "tcp", from_port = way[1], to_port = way[1], source_cluster_security_group = true
    } },
    { for way in setproduct(["ingress", "egress"], ["tcp", "udp"]) : "${way[0]}_self_coredns_${way[1]}" => {
      type = way[0], protocol = way[1], from_port = 53, to_port = 53, self = true
    } },
    { egress_https = {
      type = "egress", protocol = "tcp", from_port = 443, to_port = 443, cidr_blocks = ["0.0.0.0/0"], ipv6_cidr_blocks = local.everywhere6
    } },
    { for protocol in ["tcp", "udp"] : "egress_ntp_${protocol}" => {
      type = "egress", protocol = protocol, from_port = 123, to_port = 123, cidr_blocks = local.time4, ipv6_cidr_blocks = local.time6
    } },
    var.node_security_group_additional_rules,
  )
  cluster_rules = merge(
    { for key, way in { ingress_nodes_443 = ["ingress", 443], egress_nodes_443 = ["egress", 443], egress_nodes_kubelet = ["egress", 10250] } : key => {
      type                                = way[0], protocol = "tcp", from_port = way[1], to_port = way[1], source_node_security_group = true
    } if local.create_node_group || var.snatlint_version < 18030002 },
    var.cluster_security_group_additional_rules,
  )
}

resource "aws_security_group" "cluster" {
  count = local.create_cluster_group ? 1 : 0

  name        = var.cluster_security_group_use_name_prefix ? null : local.cluster_group_name
  name_prefix = var.cluster_security_group_use_name_prefix ? "${local.cluster_group_name}${var.prefix_separator}" : null
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = local.cluster_group_name }, var.cluster_security_group_tags)
}

resource "aws_security_group_rule" "cluster" {
  for_each = { for key, rule in local.cluster_rules : key => rule if local.create_cluster_group }

  security_group_id        = aws_security_group.cluster[0].id
  type                     = each.value.type
  protocol                 = each.value.protocol
  from_port                = each.value.from_port
  to_port                  = each.value.to_port
  cidr_blocks              = try(each.value.cidr_blocks, null)
  ipv6_cidr_blocks         = try(each.value.ipv6_cidr_blocks, null)
  prefix_list_ids          = try(each.value.prefix_list_ids, [])
  self                     = try(each.value.self, null)
  source_security_group_id = try(each.value.source_security_group_id, try(each.value.source_node_security_group, false) ? local.node_security_group_id : null)
}

resource "aws_security_group" "node" {
  count = local.create_node_group ? 1 : 0

  name        = var.node_security_group_use_name_prefix ? null : local.node_group_name
  name_prefix = var.node_security_group_use_name_prefix ? "${local.node_group_name}${var.prefix_separator}" : null
  vpc_id      = var.vpc_id
  tags = merge(
    var.tags,
    { Name = local.node_group_name, "kubernetes.io/cluster/${var.cluster_name}" = "owned" },
    var.node_security_group_tags,
  )
}

resource "aws_security_group_rule" "node" {
  for_each = { for key, rule in local.node_rules : key => rule if local.create_node_group }

  security_group_id        = aws_security_group.node[0].id
  type                     = each.value.type
  protocol                 = each.value.protocol
  from_port                = each.value.from_port
  to_port                  = each.value.to_port
  cidr_blocks              = try(each.value.cidr_blocks, null)
  ipv6_cidr_blocks         = try(each.value.ipv6_cidr_blocks, null)
  prefix_list_ids          = try(each.value.prefix_list_ids, [])
  self                     = try(each.value.self, null)
  source_security_group_id = try(each.value.source_security_group_id, try(each.value.source_cluster_security_group, false) ? local.cluster_security_group_id : null)
}
