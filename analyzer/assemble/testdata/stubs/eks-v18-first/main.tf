# The first version of 18: add-ons without settings, templates that groups only
# use by name, interfaces without security groups.

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "18.0.0"

  cluster_name = "shop"
  vpc_id       = aws_vpc.main.id
  subnet_ids   = local.subnets

  cluster_addons = {
    vpc-cni = {
      resolve_conflicts    = "OVERWRITE"
      addon_version        = "v1.10.1-eksbuild.1"
      configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
    }
    kube-proxy = {}
  }

  eks_managed_node_groups = {
    plain   = {}
    public  = { network_interfaces = [{ associate_public_ip_address = true, device_index = 0 }] }
    unnamed = { launch_template_name = "" }
  }

  self_managed_node_groups = {
    own = { network_interfaces = [{ associate_public_ip_address = true, subnet_id = aws_subnet.nodes["a"].id }] }
  }
}
