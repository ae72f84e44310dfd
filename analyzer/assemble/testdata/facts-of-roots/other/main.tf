data "aws_vpc" "shared" {
  tags = { Name = "another" }
}
resource "aws_subnet" "other" {
  vpc_id     = data.aws_vpc.shared.id
  cidr_block = data.aws_vpc.shared.cidr_block
}
