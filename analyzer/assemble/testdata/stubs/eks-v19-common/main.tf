# All kinds of nodes, IPv6 and rules, as the last version of 19 has them.

locals {
  env = {
    ENABLE_PREFIX_DELEGATION           = "true"
    AWS_VPC_K8S_CNI_EXTERNALSNAT       = "false"
    AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS = join(",", ["10.0.0.0/8", "192.168.0.0/16"])
  }
}

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "~> 19.15"

  cluster_name                   = "shop"
  cluster_version                = "1.27"
  cluster_endpoint_public_access = true
  cluster_ip_family              = "ipv6"
  create_cni_ipv6_iam_policy     = true
  manage_aws_auth_configmap      = true

  vpc_id                   = aws_vpc.main.id
  subnet_ids               = local.subnets
  control_plane_subnet_ids = aws_subnet.control_plane[*].id

  cluster_addons = {
    coredns = { most_recent = true, configuration_values = jsonencode({ computeType = "Fargate" }) }
    cni = {
      name                 = "vpc-cni"
      most_recent          = true
      before_compute       = true
      resolve_conflicts    = "PRESERVE"
      configuration_values = jsonencode({ env = merge(local.env, { WARM_PREFIX_TARGET = "1" }) })
    }
  }

  node_security_group_enable_recommended_rules = false
  node_security_group_additional_rules = {
    database = { protocol = "tcp", from_port = 5432, to_port = 5432, type = "egress", source_security_group_id = aws_security_group.database.id }
    api      = { protocol = "tcp", from_port = 9000, to_port = 9100, type = "ingress", source_cluster_security_group = true, description = "more" }
  }
  cluster_security_group_additional_rules = {
    office = { protocol = "tcp", from_port = 443, to_port = 443, type = "ingress", cidr_blocks = ["192.0.2.0/24"] }
    nodes  = { protocol = "tcp", from_port = 1, to_port = 2, type = "ingress", source_node_security_group = true }
  }
  node_security_group_tags = { "karpenter.sh/discovery" = "shop" }

  eks_managed_node_group_defaults = {
    ami_type       = "AL2_x86_64"
    instance_types = ["m6i.large", "m5.large"]
    subnet_ids     = [aws_subnet.nodes["a"].id, aws_subnet.nodes["b"].id]

    attach_cluster_primary_security_group = true
    vpc_security_group_ids                = [aws_security_group.database.id]
  }
  eks_managed_node_groups = {
    default_node_group = { use_custom_launch_template = false, disk_size = 50 }
    public = {
      name               = "in-public"
      use_name_prefix    = false
      subnet_ids         = [aws_subnet.nodes["c"].id]
      network_interfaces = [{ associate_public_ip_address = true, device_index = 0, security_groups = [] }]
    }
    foreign = { create_launch_template = false, launch_template_id = "lt-0123456789abcdef0" }
    off     = { create = false }
  }

  self_managed_node_groups = {
    bottlerocket = {
      platform           = "bottlerocket"
      subnet_ids         = [aws_subnet.nodes["a"].id]
      network_interfaces = [{ associate_public_ip_address = false, subnet_id = aws_subnet.nodes["a"].id }]
    }
    mixed = {
      name                       = "mixed"
      use_mixed_instances_policy = true
      mixed_instances_policy     = { override = [{ instance_type = "m5.large", weighted_capacity = "1" }] }
    }
  }

  fargate_profiles = {
    system = { selectors = [{ namespace = "kube-system" }] }
    default = {
      name       = "default"
      subnet_ids = [aws_subnet.nodes["b"].id]
      selectors  = [{ namespace = "default", labels = { on = "fargate" } }]
    }
  }
}

output "fargate" {
  value = module.eks.fargate_profiles["system"].fargate_profile_id
}
