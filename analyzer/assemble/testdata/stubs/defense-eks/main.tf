data "aws_availability_zones" "available" {
  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

locals {
  zones = slice(data.aws_availability_zones.available.names, 0, 3)
}

module "vpc" {
  source = "git::https://github.com/defenseunicorns/terraform-aws-vpc.git?ref=v0.1.7"

  name                  = "mission"
  vpc_cidr              = "10.200.0.0/16"
  secondary_cidr_blocks = ["100.64.0.0/16"]
  azs                   = local.zones
  public_subnets        = [for i, zone in module.vpc.azs : cidrsubnet(module.vpc.vpc_cidr_block, 5, i)]
  private_subnets       = [for i, zone in module.vpc.azs : cidrsubnet(module.vpc.vpc_cidr_block, 5, i + 4)]
  database_subnets      = [for i, zone in module.vpc.azs : cidrsubnet(module.vpc.vpc_cidr_block, 5, i + 8)]
  intra_subnets         = [for i, zone in module.vpc.azs : cidrsubnet(module.vpc.vpc_secondary_cidr_blocks[0], 5, i)]
  enable_nat_gateway    = true

  private_subnet_tags = { "kubernetes.io/role/internal-elb" = "1" }
}

module "eks" {
  source = "git::https://github.com/defenseunicorns/terraform-aws-eks.git?ref=v0.0.17"

  name                     = "mission"
  aws_region               = "us-gov-west-1"
  azs                      = module.vpc.azs
  vpc_id                   = module.vpc.vpc_id
  private_subnet_ids       = module.vpc.private_subnets
  control_plane_subnet_ids = module.vpc.private_subnets
  vpc_cni_custom_subnet    = module.vpc.intra_subnets
  cidr_blocks              = module.vpc.private_subnets_cidr_blocks

  cluster_addons = {
    vpc-cni = {
      most_recent    = true
      before_compute = true
      configuration_values = jsonencode({
        env = {
          AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG = "true"
          ENABLE_PREFIX_DELEGATION           = "true"
          ENI_CONFIG_LABEL_DEF               = "topology.kubernetes.io/zone"
        }
      })
    }
  }

  eks_managed_node_groups = {
    mission = { min_size = 1, max_size = 2, desired_size = 1 }
  }
}

output "pods" { value = module.vpc.intra_subnets }
output "cluster" { value = module.eks.cluster_name }
