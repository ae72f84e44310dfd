data "aws_vpc" "main" {
  tags = { Name = "main" }
}
data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.main.id]
  }
  tags = { Tier = "private" }
}
resource "aws_eks_cluster" "main" {
  name = "main"
  vpc_config { subnet_ids = data.aws_subnets.private.ids }
}
resource "aws_ssm_parameter" "subnets" {
  name  = "/cluster/subnets"
  type  = "StringList"
  value = join(",", [for s in data.aws_subnets.private.ids : s])
}
