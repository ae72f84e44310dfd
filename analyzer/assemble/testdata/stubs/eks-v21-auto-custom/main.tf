# EKS makes the nodes itself, by node pools that are declared elsewhere; the
# addresses of others are outside of AWS.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "21.19.0"

  name       = "shop"
  vpc_id     = aws_vpc.main.id
  subnet_ids = local.subnets

  compute_config                 = { enabled = true }
  create_auto_mode_iam_resources = true

  remote_network_config = {
    remote_node_networks = { cidrs = ["192.168.0.0/17"] }
    remote_pod_networks  = { cidrs = ["192.168.128.0/17"] }
  }

  create_node_security_group                   = false
  node_security_group_enable_recommended_rules = false
}

output "role" {
  value = module.eks.node_iam_role_name
}
