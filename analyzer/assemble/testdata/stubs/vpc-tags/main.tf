# Names and tags of subnets.

module "v3_0_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "3.0.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["10.0.52.0/24"]

  public_subnet_suffix = "dmz"

  tags                = { Team = "net" }
  vpc_tags            = { Kind = "vpc" }
  public_subnet_tags  = { "kubernetes.io/role/elb" = 1, "kubernetes.io/cluster/main" = "shared" }
  private_subnet_tags = { "kubernetes.io/role/internal-elb" = "1", "karpenter.sh/discovery" = "main" }
  intra_subnet_tags   = { Name = "inner" }
}

module "v3_19_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "3.19.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["10.0.52.0/24"]

  public_subnet_suffix = "dmz"

  tags                = { Team = "net" }
  vpc_tags            = { Kind = "vpc" }
  public_subnet_tags  = { "kubernetes.io/role/elb" = 1, "kubernetes.io/cluster/main" = "shared" }
  private_subnet_tags = { "kubernetes.io/role/internal-elb" = "1", "karpenter.sh/discovery" = "main" }
  intra_subnet_tags   = { Name = "inner" }
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  intra_subnets   = ["10.0.52.0/24"]

  public_subnet_suffix = "dmz"

  tags                = { Team = "net" }
  vpc_tags            = { Kind = "vpc" }
  public_subnet_tags  = { "kubernetes.io/role/elb" = 1, "kubernetes.io/cluster/main" = "shared" }
  private_subnet_tags = { "kubernetes.io/role/internal-elb" = "1", "karpenter.sh/discovery" = "main" }
  intra_subnet_tags   = { Name = "inner" }
}

module "named" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.21.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]

  public_subnet_names  = ["first"]
  private_subnet_names = ["a", "b", "c"]

  public_subnet_tags_per_az = {
    eu-central-1a = { Zone = "first" }
  }
  private_subnet_tags_per_az = {
    eu-central-1b = { "kubernetes.io/role/cni" = "1" }
  }
}
