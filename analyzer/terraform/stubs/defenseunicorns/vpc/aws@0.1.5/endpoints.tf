# Stands for defenseunicorns/vpc/aws from version 0.1.5 on: endpoints of AWS services.
# Known from github.com/defenseunicorns/terraform-aws-vpc, v0.1.5 to v0.1.13.

variable "snatlint_version" {
  type    = number
  default = 1013
}

variable "create_default_vpc_endpoints" {
  type    = bool
  default = true
}

variable "enable_fips_vpce" {
  type    = bool
  default = false
}

variable "enable_ses_vpce" {
  type    = bool
  default = true
}

variable "ecr_endpoint_policy" {
  type    = string
  default = null
}

data "aws_region" "current" {}

data "aws_security_group" "default" {
  name   = "default"
  vpc_id = module.vpc.vpc_id
}

locals {
  since_0_1_12 = var.snatlint_version >= 1012

  ranges = concat([module.vpc.vpc_cidr_block], module.vpc.vpc_secondary_cidr_blocks)
  tables = concat(module.vpc.intra_route_table_ids, module.vpc.private_route_table_ids, module.vpc.public_route_table_ids)
  prefix = "com.amazonaws.${data.aws_region.current.name}"

  fips = var.enable_fips_vpce ? "-fips" : ""
  services = merge(
    { for s in ["ssm", "ssmmessages", "lambda", "sts", "logs", "ec2", "ec2messages", "autoscaling", "elasticloadbalancing", "secretsmanager"] : s => { service = s, suffix = "" } },
    { ecr_api = { service = "ecr.api", suffix = "" }, ecr_dkr = { service = "ecr.dkr", suffix = "" } },
    { kms = { service = "kms", suffix = local.fips }, efs = { service = "elasticfilesystem", suffix = local.fips } },
    { for s in ["sqs", "monitoring"] : s => { service = s, suffix = "" } if local.since_0_1_12 },
  )
  gateways = {
    s3       = { service = "s3", service_endpoint = "${local.prefix}.s3", service_type = "Gateway", route_table_ids = local.tables }
    dynamodb = { service = "dynamodb", service_endpoint = "${local.prefix}.dynamodb", service_type = "Gateway", route_table_ids = local.tables }
  }
  interfaces = { for key, s in local.services : key => {
    service             = s.service
    service_endpoint    = "${local.prefix}.${s.service}${s.suffix}"
    private_dns_enabled = true
    subnet_ids          = module.vpc.private_subnets
    security_group_ids  = [aws_security_group.vpc_tls[0].id]
  } }
  mail = { for key in ["email_smtp"] : key => {
    service             = "email-smtp"
    service_endpoint    = "${local.prefix}.email-smtp"
    private_dns_enabled = true
    subnet_ids          = module.vpc.private_subnets
    security_group_ids  = [aws_security_group.vpc_smtp[0].id]
  } if var.enable_ses_vpce }
}

module "vpc_endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "5.7.0"

  count = var.create_default_vpc_endpoints ? 1 : 0

  vpc_id             = module.vpc.vpc_id
  security_group_ids = [data.aws_security_group.default.id]
  endpoints          = merge(local.gateways, local.interfaces, local.mail)
  tags               = merge(local.tags, { Endpoint = "true" })
}

resource "aws_security_group" "vpc_tls" {
  count = var.create_default_vpc_endpoints ? 1 : 0

  name   = "${var.name}-vpc_tls"
  vpc_id = module.vpc.vpc_id
  tags   = local.tags

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = local.ranges
  }

  egress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "vpc_smtp" {
  count = var.create_default_vpc_endpoints && var.enable_ses_vpce ? 1 : 0

  name   = "${var.name}-vpc_smtp"
  vpc_id = module.vpc.vpc_id
  tags   = local.tags

  ingress {
    protocol    = "tcp"
    from_port   = 587
    to_port     = 587
    cidr_blocks = local.ranges
  }

  egress {
    protocol    = "tcp"
    from_port   = 587
    to_port     = 587
    cidr_blocks = ["0.0.0.0/0"]
  }
}
