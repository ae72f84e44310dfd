# Rules whose number is said, since their sources are not known before they are made.

resource "aws_security_group" "apps" {
  name   = "apps"
  vpc_id = "vpc-0123456789abcdef0"
}

module "v3_18_0" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "3.18.0"

  name   = "computed"
  vpc_id = "vpc-0123456789abcdef0"

  computed_ingress_with_source_security_group_id = [
    {
      rule                     = "kafka-broker-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
    {
      rule                     = "zookeeper-2181-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
  ]
  number_of_computed_ingress_with_source_security_group_id = 1

  computed_ingress_with_cidr_blocks = [
    {
      rule        = "elasticsearch-rest-tcp"
      cidr_blocks = "10.20.0.0/16"
    },
  ]
  number_of_computed_ingress_with_cidr_blocks = 1

  computed_egress_rules           = ["ntp-udp"]
  number_of_computed_egress_rules = 1
}

module "v5_3_1" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.3.1"

  name   = "computed"
  vpc_id = "vpc-0123456789abcdef0"

  computed_ingress_with_source_security_group_id = [
    {
      rule                     = "kafka-broker-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
    {
      rule                     = "zookeeper-2181-tcp"
      source_security_group_id = aws_security_group.apps.id
    },
  ]
  number_of_computed_ingress_with_source_security_group_id = 1

  computed_ingress_with_cidr_blocks = [
    {
      rule        = "elasticsearch-rest-tcp"
      cidr_blocks = "10.20.0.0/16"
    },
  ]
  number_of_computed_ingress_with_cidr_blocks = 1

  computed_egress_rules           = ["ntp-udp"]
  number_of_computed_egress_rules = 1
}
