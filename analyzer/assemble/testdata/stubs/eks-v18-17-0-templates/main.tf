# What version 18.17.0 makes of launch templates and their interfaces.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "18.17.0"

  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnet_ids   = local.subnets

  cluster_ip_family          = "ipv6"
  create_cni_ipv6_iam_policy = true
  create_node_security_group = false
  node_security_group_id     = aws_security_group.database.id

  eks_managed_node_group_defaults = {
    attach_cluster_primary_security_group = true
  }
  eks_managed_node_groups = {
    unnamed = { launch_template_name = "" }
    none    = { create_launch_template = false, launch_template_name = "" }
    public  = { network_interfaces = [{ associate_public_ip_address = true, security_groups = [aws_security_group.database.id] }] }
  }
  self_managed_node_groups = {
    public = { network_interfaces = [{ associate_public_ip_address = true }] }
  }
}
