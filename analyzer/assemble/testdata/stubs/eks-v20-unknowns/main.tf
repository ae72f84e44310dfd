# What nobody says stays unknown, and hides nothing else.

variable "name" {
  type = string
}

variable "external_snat" {
  type = bool
}

variable "make_group" {
  type = bool
}

variable "groups" {
  type = any
}

variable "family" {
  type = string
}

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.37.2"

  cluster_name               = var.name
  cluster_ip_family          = var.family
  vpc_id                     = aws_vpc.main.id
  subnet_ids                 = local.subnets
  create_node_security_group = var.make_group

  cluster_addons = {
    vpc-cni = {
      configuration_values = jsonencode({
        env = {
          AWS_VPC_K8S_CNI_EXTERNALSNAT = tostring(var.external_snat)
          ENABLE_PREFIX_DELEGATION     = "true"
        }
      })
    }
  }

  eks_managed_node_groups = {
    main = { subnet_ids = [aws_subnet.nodes["a"].id] }
    some = { ami_type = var.family }
  }
  self_managed_node_groups = var.groups
}
