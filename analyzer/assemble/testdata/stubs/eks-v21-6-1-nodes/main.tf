# All kinds of nodes, as version 21.6.1 makes them.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "21.6.1"

  name                          = "shop"
  vpc_id                        = aws_vpc.main.id
  subnet_ids                    = local.subnets
  control_plane_subnet_ids      = aws_subnet.control_plane[*].id
  additional_security_group_ids = [aws_security_group.database.id]
  ip_family                     = "ipv6"

  addons = {
    cni = {
      name                        = "vpc-cni"
      addon_version               = "v1.20.0-eksbuild.1"
      resolve_conflicts_on_create = "OVERWRITE"
      resolve_conflicts_on_update = "PRESERVE"
      configuration_values        = jsonencode({ env = { AWS_VPC_K8S_CNI_RANDOMIZESNAT = "none" } })
    }
  }

  security_group_additional_rules = {
    office = { from_port = 443, to_port = 443, cidr_blocks = ["192.0.2.0/24"] }
  }
  node_security_group_additional_rules = {
    api      = { from_port = 9000, to_port = 9100, source_cluster_security_group = true }
    database = { type = "egress", protocol = "-1", from_port = 0, to_port = 0, source_security_group_id = aws_security_group.database.id }
  }

  eks_managed_node_groups = {
    ruled = {
      security_group_ingress_rules = {
        https = { from_port = "443", cidr_ipv4 = "10.0.0.0/8" }
        peers = { ip_protocol = "-1", self = true }
      }
      security_group_egress_rules = {
        all = { ip_protocol = "-1", cidr_ipv4 = "0.0.0.0/0" }
      }
    }
    wired = {
      name                                  = "wired"
      use_name_prefix                       = false
      subnet_ids                            = [aws_subnet.nodes["a"].id]
      attach_cluster_primary_security_group = true
      vpc_security_group_ids                = [aws_security_group.database.id]
      network_interfaces                    = [{ associate_public_ip_address = true, device_index = 0, security_groups = [aws_security_group.database.id], ipv6_address_count = 1 }]
    }
    plain   = { use_custom_launch_template = false }
    foreign = { create_launch_template = false, launch_template_id = "lt-0123456789abcdef0", launch_template_version = "7" }
    windows = { ami_type = "WINDOWS_CORE_2022_x86_64", taints = { os = { key = "os", value = "windows", effect = "NO_SCHEDULE" } } }
    off     = { create = false }
  }

  self_managed_node_groups = {
    own = {
      attach_cluster_primary_security_group = true
      subnet_ids                            = [aws_subnet.nodes["b"].id]
      network_interfaces                    = [{ associate_public_ip_address = false }]
    }
    mixed = {
      use_mixed_instances_policy   = true
      mixed_instances_policy       = { launch_template = { override = [{ instance_type = "m5.large", weighted_capacity = "1" }] } }
      security_group_ingress_rules = { web = { from_port = "80", to_port = "90", prefix_list_id = "pl-0123" } }
    }
  }

  fargate_profiles = {
    system  = { selectors = [{ namespace = "kube-system" }] }
    default = { name = "default", subnet_ids = [aws_subnet.nodes["b"].id], selectors = [{ namespace = "default", labels = { on = "fargate" } }] }
  }
}
