module "vpc" {
  source  = "aws-ia/vpc/aws"
  version = "4.7.1"

  name                        = "sorted"
  cidr_block                  = "10.0.0.0/16"
  az_count                    = 2
  optimize_subnet_cidr_ranges = true

  core_network        = { id = "core-network-0123456789abcdef0", arn = "arn:aws:networkmanager::123456789012:core-network/core-network-0123456789abcdef0" }
  core_network_routes = { large = "10.0.0.0/8" }

  subnets = {
    large        = { netmask = 18 }
    small        = { netmask = 27 }
    core_network = { netmask = 28, require_acceptance = true, accept_attachment = true }
    public       = { netmask = 24, connect_to_igw = false }
  }
}
