# A network module and a cluster module two deep. One node group is private and
# one public: with external SNAT on the pods of the public one lose the internet.
module "network" {
  source = "./modules/vpc"
  name   = "dev"
  cidr   = "10.4.0.0/16"
  azs    = ["a", "b"]
}

module "platform" {
  count           = 1
  source          = "./modules/platform"
  name            = "dev"
  private_subnets = module.network.private_subnet_ids
  public_subnets  = module.network.public_subnet_ids
  cni_env         = { AWS_VPC_K8S_CNI_EXTERNALSNAT = true }
}

output "endpoint" { value = one(module.platform[*].endpoint) }
