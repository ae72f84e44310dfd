module "label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  namespace = "eg"
  stage     = "prod"
  name      = "shop"
}

module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "2.1.0"

  context                 = module.label.context
  ipv4_primary_cidr_block = "10.20.0.0/16"
}

module "subnets" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "2.4.2"

  context            = module.label.context
  vpc_id             = module.vpc.vpc_id
  igw_id             = [module.vpc.igw_id]
  availability_zones = ["us-east-2a", "us-east-2b"]
  max_subnet_count   = 2
  ipv4_cidr_block    = [module.vpc.vpc_cidr_block]
}

module "eks" {
  source  = "cloudposse/eks-cluster/aws"
  version = "4.10.0"

  context                    = module.label.context
  subnet_ids                 = concat(module.subnets.private_subnet_ids, module.subnets.public_subnet_ids)
  kubernetes_version         = "1.31"
  allowed_cidr_blocks        = ["10.0.0.0/8", "192.168.0.0/16"]
  allowed_security_group_ids = ["sg-0aaaaaaaaaaaaaaaa"]
  custom_ingress_rules = [{
    description              = "metrics"
    from_port                = 9100
    to_port                  = 9100
    protocol                 = "tcp"
    source_security_group_id = "sg-0bbbbbbbbbbbbbbbb"
  }]
  remote_network_config = {
    remote_node_networks_cidrs = ["192.168.0.0/20"]
    remote_pod_networks_cidrs  = ["192.168.128.0/20"]
  }
  addons = [{
    addon_name           = "vpc-cni"
    resolve_conflicts    = "PRESERVE"
    configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
  }]
}

module "nodes" {
  source  = "cloudposse/eks-node-group/aws"
  version = "3.4.0"

  context      = module.label.context
  cluster_name = module.eks.eks_cluster_id
  subnet_ids   = ["subnet-0aaaaaaaaaaaaaaaa", "subnet-0bbbbbbbbbbbbbbbb"]
  desired_size = 2
  min_size     = 1
  max_size     = 3
  ami_type     = "WINDOWS_CORE_2022_x86_64"
}

output "cluster" { value = module.eks.eks_cluster_id }
output "group" { value = module.eks.eks_cluster_managed_security_group_id }
output "nodes" { value = module.nodes.eks_node_group_id }

