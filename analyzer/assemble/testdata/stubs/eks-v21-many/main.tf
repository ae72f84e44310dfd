# Several clusters by one call.

locals {
  clusters = {
    blue  = { version = "1.32", auto = false }
    green = { version = "1.33", auto = true }
  }
}

module "eks" {
  source   = "terraform-aws-modules/eks/aws"
  version  = "21.15.1"
  for_each = local.clusters

  name               = "shop-${each.key}"
  kubernetes_version = each.value.version
  vpc_id             = aws_vpc.main.id
  subnet_ids         = local.subnets
  compute_config     = each.value.auto ? { enabled = true, node_pools = ["system"] } : null

  addons = each.value.auto ? null : {
    vpc-cni = {
      before_compute       = true
      configuration_values = file("cni.json")
    }
  }
  eks_managed_node_groups = each.value.auto ? null : {
    main = { subnet_ids = [aws_subnet.nodes["a"].id] }
  }
}

output "names" {
  value = [for cluster in module.eks : cluster.cluster_name]
}
