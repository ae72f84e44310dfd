# Stands for terraform-aws-modules/vpc/aws from version 2 on: those interface endpoints of version 2 that clusters use.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v2.78.0.

variable "enable_ec2_endpoint" { default = false }
variable "ec2_endpoint_security_group_ids" { default = [] }
variable "ec2_endpoint_subnet_ids" { default = [] }
variable "ec2_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "ec2" {
  count   = !local.since_3 && var.create_vpc && var.enable_ec2_endpoint ? 1 : 0
  service = "ec2"
}

resource "aws_vpc_endpoint" "ec2" {
  count = !local.since_3 && var.create_vpc && var.enable_ec2_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.ec2[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.ec2_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.ec2_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.ec2_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_ec2messages_endpoint" { default = false }
variable "ec2messages_endpoint_security_group_ids" { default = [] }
variable "ec2messages_endpoint_subnet_ids" { default = [] }
variable "ec2messages_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "ec2messages" {
  count   = !local.since_3 && var.create_vpc && var.enable_ec2messages_endpoint ? 1 : 0
  service = "ec2messages"
}

resource "aws_vpc_endpoint" "ec2messages" {
  count = !local.since_3 && var.create_vpc && var.enable_ec2messages_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.ec2messages[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.ec2messages_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.ec2messages_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.ec2messages_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_ec2_autoscaling_endpoint" { default = false }
variable "ec2_autoscaling_endpoint_security_group_ids" { default = [] }
variable "ec2_autoscaling_endpoint_subnet_ids" { default = [] }
variable "ec2_autoscaling_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "ec2_autoscaling" {
  count   = !local.since_3 && var.create_vpc && var.enable_ec2_autoscaling_endpoint ? 1 : 0
  service = "autoscaling"
}

resource "aws_vpc_endpoint" "ec2_autoscaling" {
  count = !local.since_3 && var.create_vpc && var.enable_ec2_autoscaling_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.ec2_autoscaling[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.ec2_autoscaling_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.ec2_autoscaling_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.ec2_autoscaling_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_ecr_api_endpoint" { default = false }
variable "ecr_api_endpoint_security_group_ids" { default = [] }
variable "ecr_api_endpoint_subnet_ids" { default = [] }
variable "ecr_api_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "ecr_api" {
  count   = !local.since_3 && var.create_vpc && var.enable_ecr_api_endpoint ? 1 : 0
  service = "ecr.api"
}

resource "aws_vpc_endpoint" "ecr_api" {
  count = !local.since_3 && var.create_vpc && var.enable_ecr_api_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.ecr_api[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.ecr_api_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.ecr_api_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.ecr_api_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_ecr_dkr_endpoint" { default = false }
variable "ecr_dkr_endpoint_security_group_ids" { default = [] }
variable "ecr_dkr_endpoint_subnet_ids" { default = [] }
variable "ecr_dkr_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "ecr_dkr" {
  count   = !local.since_3 && var.create_vpc && var.enable_ecr_dkr_endpoint ? 1 : 0
  service = "ecr.dkr"
}

resource "aws_vpc_endpoint" "ecr_dkr" {
  count = !local.since_3 && var.create_vpc && var.enable_ecr_dkr_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.ecr_dkr[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.ecr_dkr_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.ecr_dkr_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.ecr_dkr_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_elasticloadbalancing_endpoint" { default = false }
variable "elasticloadbalancing_endpoint_security_group_ids" { default = [] }
variable "elasticloadbalancing_endpoint_subnet_ids" { default = [] }
variable "elasticloadbalancing_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "elasticloadbalancing" {
  count   = !local.since_3 && var.create_vpc && var.enable_elasticloadbalancing_endpoint ? 1 : 0
  service = "elasticloadbalancing"
}

resource "aws_vpc_endpoint" "elasticloadbalancing" {
  count = !local.since_3 && var.create_vpc && var.enable_elasticloadbalancing_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.elasticloadbalancing[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.elasticloadbalancing_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.elasticloadbalancing_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.elasticloadbalancing_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_kms_endpoint" { default = false }
variable "kms_endpoint_security_group_ids" { default = [] }
variable "kms_endpoint_subnet_ids" { default = [] }
variable "kms_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "kms" {
  count   = !local.since_3 && var.create_vpc && var.enable_kms_endpoint ? 1 : 0
  service = "kms"
}

resource "aws_vpc_endpoint" "kms" {
  count = !local.since_3 && var.create_vpc && var.enable_kms_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.kms[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.kms_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.kms_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.kms_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_logs_endpoint" { default = false }
variable "logs_endpoint_security_group_ids" { default = [] }
variable "logs_endpoint_subnet_ids" { default = [] }
variable "logs_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "logs" {
  count   = !local.since_3 && var.create_vpc && var.enable_logs_endpoint ? 1 : 0
  service = "logs"
}

resource "aws_vpc_endpoint" "logs" {
  count = !local.since_3 && var.create_vpc && var.enable_logs_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.logs[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.logs_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.logs_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.logs_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_monitoring_endpoint" { default = false }
variable "monitoring_endpoint_security_group_ids" { default = [] }
variable "monitoring_endpoint_subnet_ids" { default = [] }
variable "monitoring_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "monitoring" {
  count   = !local.since_3 && var.create_vpc && var.enable_monitoring_endpoint ? 1 : 0
  service = "monitoring"
}

resource "aws_vpc_endpoint" "monitoring" {
  count = !local.since_3 && var.create_vpc && var.enable_monitoring_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.monitoring[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.monitoring_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.monitoring_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.monitoring_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_secretsmanager_endpoint" { default = false }
variable "secretsmanager_endpoint_security_group_ids" { default = [] }
variable "secretsmanager_endpoint_subnet_ids" { default = [] }
variable "secretsmanager_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "secretsmanager" {
  count   = !local.since_3 && var.create_vpc && var.enable_secretsmanager_endpoint ? 1 : 0
  service = "secretsmanager"
}

resource "aws_vpc_endpoint" "secretsmanager" {
  count = !local.since_3 && var.create_vpc && var.enable_secretsmanager_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.secretsmanager[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.secretsmanager_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.secretsmanager_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.secretsmanager_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_sns_endpoint" { default = false }
variable "sns_endpoint_security_group_ids" { default = [] }
variable "sns_endpoint_subnet_ids" { default = [] }
variable "sns_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "sns" {
  count   = !local.since_3 && var.create_vpc && var.enable_sns_endpoint ? 1 : 0
  service = "sns"
}

resource "aws_vpc_endpoint" "sns" {
  count = !local.since_3 && var.create_vpc && var.enable_sns_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.sns[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.sns_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.sns_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.sns_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_sqs_endpoint" { default = false }
variable "sqs_endpoint_security_group_ids" { default = [] }
variable "sqs_endpoint_subnet_ids" { default = [] }
variable "sqs_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "sqs" {
  count   = !local.since_3 && var.create_vpc && var.enable_sqs_endpoint ? 1 : 0
  service = "sqs"
}

resource "aws_vpc_endpoint" "sqs" {
  count = !local.since_3 && var.create_vpc && var.enable_sqs_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.sqs[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.sqs_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.sqs_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.sqs_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_ssm_endpoint" { default = false }
variable "ssm_endpoint_security_group_ids" { default = [] }
variable "ssm_endpoint_subnet_ids" { default = [] }
variable "ssm_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "ssm" {
  count   = !local.since_3 && var.create_vpc && var.enable_ssm_endpoint ? 1 : 0
  service = "ssm"
}

resource "aws_vpc_endpoint" "ssm" {
  count = !local.since_3 && var.create_vpc && var.enable_ssm_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.ssm[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.ssm_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.ssm_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.ssm_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_ssmmessages_endpoint" { default = false }
variable "ssmmessages_endpoint_security_group_ids" { default = [] }
variable "ssmmessages_endpoint_subnet_ids" { default = [] }
variable "ssmmessages_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "ssmmessages" {
  count   = !local.since_3 && var.create_vpc && var.enable_ssmmessages_endpoint ? 1 : 0
  service = "ssmmessages"
}

resource "aws_vpc_endpoint" "ssmmessages" {
  count = !local.since_3 && var.create_vpc && var.enable_ssmmessages_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.ssmmessages[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.ssmmessages_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.ssmmessages_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.ssmmessages_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}

variable "enable_sts_endpoint" { default = false }
variable "sts_endpoint_security_group_ids" { default = [] }
variable "sts_endpoint_subnet_ids" { default = [] }
variable "sts_endpoint_private_dns_enabled" { default = false }

data "aws_vpc_endpoint_service" "sts" {
  count   = !local.since_3 && var.create_vpc && var.enable_sts_endpoint ? 1 : 0
  service = "sts"
}

resource "aws_vpc_endpoint" "sts" {
  count = !local.since_3 && var.create_vpc && var.enable_sts_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.sts[0].service_name
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.sts_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.sts_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.sts_endpoint_private_dns_enabled
  tags                = local.endpoint_tags
}
