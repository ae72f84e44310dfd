# Stands for defenseunicorns/vpc/aws from version 0.0.2 up to 0.1.4: endpoints of AWS services.
# Known from github.com/defenseunicorns/terraform-aws-vpc, v0.0.2 to v0.1.4.

data "aws_security_group" "default" {
  name   = "default"
  vpc_id = module.vpc.vpc_id
}

locals {
  tables   = concat(module.vpc.intra_route_table_ids, module.vpc.private_route_table_ids, module.vpc.public_route_table_ids)
  gateways = { for s in ["s3", "dynamodb"] : s => { service = s, service_type = "Gateway", route_table_ids = local.tables } }

  services = merge(
    { for s in ["ssm", "ssmmessages", "lambda", "sts", "logs", "ec2", "ec2messages", "kms", "autoscaling", "elasticloadbalancing", "secretsmanager"] : s => s },
    { ecr_api = "ecr.api", ecr_dkr = "ecr.dkr", efs = "elasticfilesystem" },
  )
  interfaces = { for key, s in local.services : key => {
    service             = s
    private_dns_enabled = true
    subnet_ids          = module.vpc.private_subnets
    security_group_ids  = [aws_security_group.vpc_tls.id]
  } }
}

# The last versions have one for mail too.
module "vpc_endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "5.1.2"

  vpc_id             = module.vpc.vpc_id
  security_group_ids = [data.aws_security_group.default.id]
  endpoints          = merge(local.gateways, local.interfaces)
  tags               = merge(local.tags, { Endpoint = "true" })
}

resource "aws_security_group" "vpc_tls" {
  name   = "${var.name}-vpc_tls"
  vpc_id = module.vpc.vpc_id
  tags   = local.tags

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = concat([module.vpc.vpc_cidr_block], module.vpc.vpc_secondary_cidr_blocks)
  }

  egress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}
