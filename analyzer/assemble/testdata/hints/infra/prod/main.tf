resource "aws_vpc" "main" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.1.1.0/24"
}

resource "aws_eks_cluster" "main" {
  name = "live"

  vpc_config {
    subnet_ids = [aws_subnet.a.id]
  }
}
