# Stands for cloudposse/dynamic-subnets/aws from version 0.16 up to 1: NAT gateways and instances, one in each zone.
# Known from github.com/cloudposse/terraform-aws-dynamic-subnets, 0.16.0 to 1.0.0.

variable "nat_gateway_enabled" {
  type    = bool
  default = true
}

variable "nat_instance_enabled" {
  type    = bool
  default = false
}

variable "nat_elastic_ips" {
  type    = list(string)
  default = []
}

# What nat_elastic_ips was called before version 0.33.
variable "existing_nat_ips" {
  type    = list(string)
  default = []
}

locals {
  gateways    = var.nat_gateway_enabled ? length(local.zones) : 0
  instances   = var.nat_instance_enabled ? length(local.zones) : 0
  elastic_ips = concat(var.nat_elastic_ips, var.existing_nat_ips)
}

data "aws_eip" "nat_ips" {
  count = local.enabled ? length(local.elastic_ips) : 0

  public_ip = local.elastic_ips[count.index]
}

resource "aws_eip" "default" {
  count = length(local.elastic_ips) == 0 ? local.gateways : 0

  tags = merge(module.private_label.tags, { Name = "${module.private_label.id}${module.this.delimiter}${local.zone_codes[count.index]}" })
}

resource "aws_nat_gateway" "default" {
  count = local.gateways

  allocation_id = element(length(local.elastic_ips) > 0 ? data.aws_eip.nat_ips[*].id : aws_eip.default[*].id, count.index)
  subnet_id     = aws_subnet.public[count.index].id
  tags          = merge(module.nat_label.tags, { Name = "${module.nat_label.id}${module.this.delimiter}${local.zone_codes[count.index]}" })
}

resource "aws_route" "default" {
  count = local.gateways

  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.default[count.index].id
}

module "nat_instance_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = ["nat", "instance"]
  context    = module.this.context
}

resource "aws_security_group" "nat_instance" {
  count = local.instances > 0 ? 1 : 0

  name   = module.nat_instance_label.id
  vpc_id = var.vpc_id
  tags   = module.nat_instance_label.tags
}

resource "aws_security_group_rule" "nat_instance_egress" {
  count = local.instances > 0 ? 1 : 0

  security_group_id = join("", aws_security_group.nat_instance[*].id)
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "nat_instance_ingress" {
  count = local.instances > 0 ? 1 : 0

  security_group_id = join("", aws_security_group.nat_instance[*].id)
  type              = "ingress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = [local.base]
}

resource "aws_eip" "nat_instance" {
  count = length(local.elastic_ips) == 0 ? local.instances : 0

  tags = merge(module.nat_instance_label.tags, { Name = "${module.nat_instance_label.id}${module.this.delimiter}${local.zone_codes[count.index]}" })
}

resource "aws_instance" "nat_instance" {
  count = local.instances

  subnet_id                   = aws_subnet.public[count.index].id
  vpc_security_group_ids      = [aws_security_group.nat_instance[0].id]
  associate_public_ip_address = true
  source_dest_check           = false
  tags                        = merge(module.nat_instance_label.tags, { Name = "${module.nat_instance_label.id}${module.this.delimiter}${local.zone_codes[count.index]}" })
}

resource "aws_eip_association" "nat_instance" {
  count = local.instances

  instance_id   = aws_instance.nat_instance[count.index].id
  allocation_id = element(length(local.elastic_ips) > 0 ? data.aws_eip.nat_ips[*].id : aws_eip.nat_instance[*].id, count.index)
}

resource "aws_route" "nat_instance" {
  count = local.instances

  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  instance_id            = aws_instance.nat_instance[count.index].id
}
