# Nodes outside of AWS.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.37.2"

  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnet_ids   = local.subnets

  cluster_security_group_additional_rules = {
    hybrid-all = { cidr_blocks = ["192.168.0.0/16"], from_port = 0, to_port = 0, protocol = "all", type = "ingress" }
  }

  cluster_remote_network_config = {
    remote_node_networks = { cidrs = ["192.168.0.0/17"] }
    remote_pod_networks  = { cidrs = ["192.168.128.0/17"] }
  }
}
