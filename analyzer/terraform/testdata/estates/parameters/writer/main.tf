variable "env" { default = "prod" }

resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "p" {
  count      = 2
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)
}
resource "aws_eks_cluster" "main" { name = "main-${random_id.suffix.hex}" }
resource "random_id" "suffix" { byte_length = 2 }

resource "aws_ssm_parameter" "vpc" {
  name  = "/${var.env}/net/vpc"
  type  = "String"
  value = aws_vpc.main.id
}
resource "aws_ssm_parameter" "joined" {
  name  = "/${var.env}/net/joined"
  type  = "StringList"
  value = join(",", aws_subnet.p[*].id)
}
resource "aws_ssm_parameter" "encoded" {
  name  = "/${var.env}/net/encoded"
  type  = "String"
  value = jsonencode({ private = aws_subnet.p[*].id, ranges = aws_subnet.p[*].cidr_block })
}
resource "aws_ssm_parameter" "plain" {
  name           = "/${var.env}/net/plain"
  type           = "String"
  insecure_value = "10.7.0.0/16"
}
resource "aws_ssm_parameter" "of_cluster" {
  name  = "/${aws_eks_cluster.main.arn}/x"
  type  = "String"
  value = "by the cluster"
}
resource "aws_ssm_parameter" "each" {
  for_each = { for s in aws_subnet.p : s.cidr_block => s }
  name     = "/${var.env}/subnets/${index(aws_subnet.p[*].cidr_block, each.key)}"
  type     = "String"
  value    = each.value.id
}
