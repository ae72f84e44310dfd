# No EC2NodeClass is there: Karpenter's nodes are taken to stand in the subnets
# with the tag that its documentation uses.
resource "aws_vpc" "main" { cidr_block = "10.2.0.0/16" }

resource "aws_subnet" "nodes" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.2.1.0/24"
  tags       = { "karpenter.sh/discovery" = "tagged" }
}

resource "aws_subnet" "others" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.2.2.0/24"
}

resource "aws_eks_cluster" "tagged" {
  name = "tagged"
  vpc_config { subnet_ids = [aws_subnet.others.id] }
}

resource "aws_eks_fargate_profile" "karpenter" {
  cluster_name         = aws_eks_cluster.tagged.name
  fargate_profile_name = "karpenter"
  subnet_ids           = [aws_subnet.others.id]
  selector { namespace = "karpenter" }
}

module "karpenter" { source = "./parts" }
