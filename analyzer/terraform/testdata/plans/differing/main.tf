# The plan beside it was made of something else.

resource "aws_eks_addon" "vpc_cni" {
  cluster_name = "prod"
  addon_name   = "vpc-cni"
  configuration_values = jsonencode({
    env = {
      AWS_VPC_K8S_CNI_EXTERNALSNAT = "true"
      ENABLE_PREFIX_DELEGATION     = "true"
      WARM_IP_TARGET               = "2"
    }
  })
}

# The same, written anew by the provider.
resource "aws_eks_addon" "same" {
  cluster_name         = "prod"
  configuration_values = "{ \"env\": { \"A\": \"1\", \"B\": \"2\" } }"
}

resource "aws_launch_template" "nodes" {
  user_data = "IyEvYmluL2Jhc2g="
}

resource "aws_ec2_managed_prefix_list" "offices" {
  entry {
    cidr        = "10.1.0.0/16"
    description = "one"
  }
  entry {
    cidr        = "10.2.0.0/16"
    description = "two"
  }
}

resource "aws_security_group" "nodes" {
  ingress {
    from_port   = 443
    cidr_blocks = ["10.0.0.0/8", "172.16.0.0/12"]
  }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  tags       = { Name = "main", team = "net" }
}
