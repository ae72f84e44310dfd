resource "aws_vpc" "main" {
  cidr_block = "10.31.0.0/16"
  tags       = { Name = "peer" }
}
output "id" { value = aws_vpc.main.id }
