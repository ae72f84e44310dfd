variable "subnet_ids" {}

resource "aws_autoscaling_group" "this" { vpc_zone_identifier = var.subnet_ids }
