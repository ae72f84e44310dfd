# The parts that people call on their own, by git.

resource "aws_eks_cluster" "main" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/cluster"

  vpc_config {
    subnet_ids = local.subnets
  }
}

module "managed" {
  source   = "git::https://github.com/terraform-aws-modules/terraform-aws-eks.git//modules/eks-managed-node-group?ref=v21.3.1"
  for_each = { a = "m6i.large", b = "m7g.large" }

  name                   = "each-${each.key}"
  cluster_name           = aws_eks_cluster.main.name
  subnet_ids             = [aws_subnet.nodes[each.key].id]
  instance_types         = [each.value]
  vpc_security_group_ids = [aws_security_group.database.id]
  security_group_ingress_rules = {
    web = { from_port = "80", cidr_ipv4 = aws_vpc.main.cidr_block }
  }
}

module "self_managed" {
  source = "github.com/terraform-aws-modules/terraform-aws-eks//modules/self-managed-node-group?ref=v21.3.1"

  name                   = "own"
  cluster_name           = aws_eks_cluster.main.name
  subnet_ids             = local.subnets
  vpc_security_group_ids = [aws_security_group.database.id]
}

module "fargate" {
  source  = "terraform-aws-modules/eks/aws//modules/fargate-profile"
  version = "21.3.1"

  name         = "batch"
  cluster_name = aws_eks_cluster.main.name
  subnet_ids   = [aws_subnet.nodes["c"].id]
  selectors    = [{ namespace = "batch" }]
}
