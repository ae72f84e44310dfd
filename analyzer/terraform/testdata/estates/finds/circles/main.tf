# What is made with the help of an answer can't be the answer.
data "aws_vpc" "before" {
  tags = { Role = "circle" }
}
locals { before = data.aws_vpc.before.id }
resource "aws_vpc" "after" {
  cidr_block = "10.20.0.0/16"
  tags       = { Role = "circle", Before = local.before }
}
resource "aws_vpc" "lone" {
  cidr_block = "10.21.0.0/16"
  tags       = { Role = "lone" }
}
data "aws_vpc" "lone" {
  tags = { Role = "lone" }
}
resource "aws_vpc" "next" {
  cidr_block = cidrsubnet(data.aws_vpc.lone.cidr_block, 2, 3)
  tags       = { Role = "next", Of = data.aws_vpc.lone.id }
}
data "aws_subnets" "there" {
  filter {
    name   = "vpc-id"
    values = [aws_vpc.lone.id]
  }
}
resource "aws_subnet" "first" {
  vpc_id     = aws_vpc.lone.id
  cidr_block = "10.21.1.0/24"
}
resource "aws_subnet" "more" {
  count      = length(data.aws_subnets.there.ids)
  vpc_id     = aws_vpc.lone.id
  cidr_block = cidrsubnet("10.21.128.0/17", 7, count.index)
}
# Two that would each have to be made before the other.
data "aws_vpc" "egg" {
  tags = { Role = "egg" }
}
data "aws_vpc" "hen" {
  tags = { Role = "hen" }
}
resource "aws_vpc" "egg" {
  cidr_block = "10.22.0.0/16"
  tags       = { Role = "egg", Of = data.aws_vpc.hen.id }
}
resource "aws_vpc" "hen" {
  cidr_block = "10.23.0.0/16"
  tags       = { Role = "hen", Of = data.aws_vpc.egg.id }
}
# This one does depend on itself.
data "aws_vpc" "self" {
  tags = { Role = data.aws_vpc.self.id }
}
