# A cluster of the last version of 18 with all kinds of nodes and rules.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "18.31.2"

  cluster_name             = "shop"
  cluster_version          = "1.24"
  vpc_id                   = aws_vpc.main.id
  subnet_ids               = local.subnets
  control_plane_subnet_ids = aws_subnet.control_plane[*].id

  cluster_additional_security_group_ids = [aws_security_group.database.id]

  cluster_addons = {
    coredns = { resolve_conflicts = "OVERWRITE" }
    vpc-cni = { resolve_conflicts = "OVERWRITE", service_account_role_arn = "arn:aws:iam::111122223333:role/cni" }
  }

  cluster_security_group_additional_rules = {
    egress_nodes_ephemeral_ports_tcp = {
      description                = "To node 1025-65535"
      protocol                   = "tcp"
      from_port                  = 1025
      to_port                    = 65535
      type                       = "egress"
      source_node_security_group = true
    }
  }
  node_security_group_additional_rules = {
    ingress_self_all = { protocol = "-1", from_port = 0, to_port = 0, type = "ingress", self = true }
    egress_all       = { protocol = "-1", from_port = 0, to_port = 0, type = "egress", cidr_blocks = ["0.0.0.0/0"], ipv6_cidr_blocks = ["::/0"] }
    ingress_api      = { protocol = "tcp", from_port = 1025, to_port = 65535, type = "ingress", source_cluster_security_group = true }
  }
  node_security_group_ntp_ipv4_cidr_block = ["169.254.169.123/32"]

  eks_managed_node_group_defaults = {
    instance_types                        = ["m5.large"]
    attach_cluster_primary_security_group = true
    vpc_security_group_ids                = [aws_security_group.database.id]
  }

  eks_managed_node_groups = {
    blue = {
      subnet_ids           = [aws_subnet.nodes["a"].id]
      security_group_rules = { all = { protocol = "-1", from_port = 0, to_port = 0, type = "egress", source_cluster_security_group = true } }
    }
    green = {
      name                  = "green-nodes"
      use_name_prefix       = false
      create_security_group = false
      network_interfaces    = [{ associate_public_ip_address = true, delete_on_termination = true, security_groups = [aws_security_group.database.id] }]
    }
    default = { create_launch_template = false, launch_template_name = "" }
    windows = { ami_type = "WINDOWS_CORE_2022_x86_64", platform = "windows" }
  }

  self_managed_node_group_defaults = { instance_type = "m6i.large" }
  self_managed_node_groups = {
    one = { max_size = 5, subnet_ids = [aws_subnet.nodes["b"].id] }
    two = { create_security_group = false, use_mixed_instances_policy = true, mixed_instances_policy = { override = [{ instance_type = "m5.large" }] } }
  }

  fargate_profile_defaults = { subnet_ids = [aws_subnet.nodes["c"].id] }
  fargate_profiles = {
    default = { selectors = [{ namespace = "default" }] }
    system  = { name = "system", subnet_ids = [aws_subnet.nodes["a"].id], selectors = [{ namespace = "kube-system", labels = { a = "b" } }] }
  }
}

output "cluster_name" {
  value = module.eks.cluster_name
}

output "cluster_id" {
  value = module.eks.cluster_id
}
