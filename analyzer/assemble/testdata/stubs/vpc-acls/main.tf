# NACLs of their own for subnets of a kind.

module "v2_78_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.78.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets     = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets      = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets    = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]
  intra_subnets       = ["10.0.52.0/24"]
  elasticache_subnets = ["10.0.60.0/24"]
  redshift_subnets    = ["10.0.64.0/24"]

  public_dedicated_network_acl      = true
  private_dedicated_network_acl     = true
  database_dedicated_network_acl    = true
  intra_dedicated_network_acl       = true
  elasticache_dedicated_network_acl = true
  redshift_dedicated_network_acl    = true

  public_inbound_acl_rules = [
    { rule_number = 100, rule_action = "allow", from_port = 443, to_port = 443, protocol = "tcp", cidr_block = "0.0.0.0/0" },
    { rule_number = 110, rule_action = "deny", from_port = 0, to_port = 0, protocol = "-1", ipv6_cidr_block = "::/0" },
  ]
}

module "v4_0_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "4.0.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets     = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets      = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets    = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]
  intra_subnets       = ["10.0.52.0/24"]
  elasticache_subnets = ["10.0.60.0/24"]
  redshift_subnets    = ["10.0.64.0/24"]

  public_dedicated_network_acl      = true
  private_dedicated_network_acl     = true
  database_dedicated_network_acl    = true
  intra_dedicated_network_acl       = true
  elasticache_dedicated_network_acl = true
  redshift_dedicated_network_acl    = true

  public_inbound_acl_rules = [
    { rule_number = 100, rule_action = "allow", from_port = 443, to_port = 443, protocol = "tcp", cidr_block = "0.0.0.0/0" },
    { rule_number = 110, rule_action = "deny", from_port = 0, to_port = 0, protocol = "-1", ipv6_cidr_block = "::/0" },
  ]
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets     = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets      = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
  database_subnets    = ["10.0.56.0/24", "10.0.57.0/24", "10.0.58.0/24"]
  intra_subnets       = ["10.0.52.0/24"]
  elasticache_subnets = ["10.0.60.0/24"]
  redshift_subnets    = ["10.0.64.0/24"]

  public_dedicated_network_acl      = true
  private_dedicated_network_acl     = true
  database_dedicated_network_acl    = true
  intra_dedicated_network_acl       = true
  elasticache_dedicated_network_acl = true
  redshift_dedicated_network_acl    = true

  public_inbound_acl_rules = [
    { rule_number = 100, rule_action = "allow", from_port = 443, to_port = 443, protocol = "tcp", cidr_block = "0.0.0.0/0" },
    { rule_number = 110, rule_action = "deny", from_port = 0, to_port = 0, protocol = "-1", ipv6_cidr_block = "::/0" },
  ]
}
