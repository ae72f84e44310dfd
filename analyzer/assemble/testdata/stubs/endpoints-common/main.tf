# Gateway and interface endpoints; one can be switched off since version 3.14.

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"

  name = "main"
  cidr = "10.0.0.0/16"
  azs  = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]

  private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
  public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
}

resource "aws_security_group" "endpoints" {
  vpc_id = module.vpc.vpc_id
}

module "v3_13_0" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "3.13.0"

  vpc_id             = module.vpc.vpc_id
  security_group_ids = [aws_security_group.endpoints.id]
  subnet_ids         = [module.vpc.private_subnets[0]]

  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = flatten([module.vpc.private_route_table_ids, module.vpc.public_route_table_ids])
      tags            = { Name = "s3" }
    }
    ecr_api = {
      service             = "ecr.api"
      private_dns_enabled = true
      subnet_ids          = module.vpc.private_subnets
    }
    "ecr.dkr" = {
      service             = "ecr.dkr"
      private_dns_enabled = true
      security_group_ids  = ["sg-0123456789abcdef0"]
    }
    partner = {
      service_name = "com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0"
    }
    unused = {
      create  = false
      service = "ec2"
    }
  }
}

module "v3_14_0" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "3.14.0"

  vpc_id             = module.vpc.vpc_id
  security_group_ids = [aws_security_group.endpoints.id]
  subnet_ids         = [module.vpc.private_subnets[0]]

  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = flatten([module.vpc.private_route_table_ids, module.vpc.public_route_table_ids])
      tags            = { Name = "s3" }
    }
    ecr_api = {
      service             = "ecr.api"
      private_dns_enabled = true
      subnet_ids          = module.vpc.private_subnets
    }
    "ecr.dkr" = {
      service             = "ecr.dkr"
      private_dns_enabled = true
      security_group_ids  = ["sg-0123456789abcdef0"]
    }
    partner = {
      service_name = "com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0"
    }
    unused = {
      create  = false
      service = "ec2"
    }
  }
}

module "v4_0_2" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "4.0.2"

  vpc_id             = module.vpc.vpc_id
  security_group_ids = [aws_security_group.endpoints.id]
  subnet_ids         = [module.vpc.private_subnets[0]]

  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = flatten([module.vpc.private_route_table_ids, module.vpc.public_route_table_ids])
      tags            = { Name = "s3" }
    }
    ecr_api = {
      service             = "ecr.api"
      private_dns_enabled = true
      subnet_ids          = module.vpc.private_subnets
    }
    "ecr.dkr" = {
      service             = "ecr.dkr"
      private_dns_enabled = true
      security_group_ids  = ["sg-0123456789abcdef0"]
    }
    partner = {
      service_name = "com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0"
    }
    unused = {
      create  = false
      service = "ec2"
    }
  }
}

module "v5_8_1" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "5.8.1"

  vpc_id             = module.vpc.vpc_id
  security_group_ids = [aws_security_group.endpoints.id]
  subnet_ids         = [module.vpc.private_subnets[0]]

  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = flatten([module.vpc.private_route_table_ids, module.vpc.public_route_table_ids])
      tags            = { Name = "s3" }
    }
    ecr_api = {
      service             = "ecr.api"
      private_dns_enabled = true
      subnet_ids          = module.vpc.private_subnets
    }
    "ecr.dkr" = {
      service             = "ecr.dkr"
      private_dns_enabled = true
      security_group_ids  = ["sg-0123456789abcdef0"]
    }
    partner = {
      service_name = "com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0"
    }
    unused = {
      create  = false
      service = "ec2"
    }
  }
}

module "v6_6_0" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "6.6.0"

  vpc_id             = module.vpc.vpc_id
  security_group_ids = [aws_security_group.endpoints.id]
  subnet_ids         = [module.vpc.private_subnets[0]]

  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = flatten([module.vpc.private_route_table_ids, module.vpc.public_route_table_ids])
      tags            = { Name = "s3" }
    }
    ecr_api = {
      service             = "ecr.api"
      private_dns_enabled = true
      subnet_ids          = module.vpc.private_subnets
    }
    "ecr.dkr" = {
      service             = "ecr.dkr"
      private_dns_enabled = true
      security_group_ids  = ["sg-0123456789abcdef0"]
    }
    partner = {
      service_name = "com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0"
    }
    unused = {
      create  = false
      service = "ec2"
    }
  }
}

output "s3" {
  value = module.v6_6_0.endpoints["s3"].id
}
