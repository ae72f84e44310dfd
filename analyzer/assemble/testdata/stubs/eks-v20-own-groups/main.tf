# Security groups that are made elsewhere, a name that starts with another one.

resource "aws_security_group" "control_plane" {
  vpc_id = aws_vpc.main.id
}

module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.24.0"

  cluster_name                          = "shop"
  vpc_id                                = aws_vpc.main.id
  subnet_ids                            = local.subnets
  create_cluster_security_group         = false
  cluster_security_group_id             = aws_security_group.control_plane.id
  cluster_additional_security_group_ids = [aws_security_group.database.id]
  create_node_security_group            = false
  node_security_group_id                = aws_security_group.database.id

  eks_managed_node_groups = {
    main = { vpc_security_group_ids = [aws_security_group.control_plane.id] }
  }
}

output "primary" {
  value = module.eks.cluster_primary_security_group_id
}
