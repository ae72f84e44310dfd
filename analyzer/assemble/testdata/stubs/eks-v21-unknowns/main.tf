# What nobody says stays unknown, and hides nothing else.

variable "name" {
  type = string
}

variable "external_snat" {
  type = bool
}

variable "public" {
  type = bool
}

variable "groups" {
  type = any
}

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "21.19.0"

  name       = var.name
  vpc_id     = aws_vpc.main.id
  subnet_ids = local.subnets

  addons = {
    vpc-cni = {
      before_compute = var.public
      configuration_values = jsonencode({
        env = {
          AWS_VPC_K8S_CNI_EXTERNALSNAT = tostring(var.external_snat)
          ENABLE_PREFIX_DELEGATION     = "true"
        }
      })
    }
  }

  eks_managed_node_groups = {
    main = {
      subnet_ids         = [aws_subnet.nodes["a"].id]
      network_interfaces = [{ associate_public_ip_address = var.public }]
    }
  }
  self_managed_node_groups = var.groups
}
