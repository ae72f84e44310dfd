# What the configuration says of this root module's VPC goes through expressions.
data "aws_vpc" "shared" { id = "vpc-0shared" }
resource "aws_subnet" "app" {
  vpc_id     = data.aws_vpc.shared.id
  cidr_block = cidrsubnet(data.aws_vpc.shared.cidr_block, 8, 1)
}
resource "aws_route_table" "app" {
  vpc_id = data.aws_vpc.shared.id
  dynamic "route" {
    for_each = data.aws_vpc.shared.cidr_block_associations
    content {
      cidr_block         = cidrsubnet(route.value.cidr_block, 4, 0)
      transit_gateway_id = "tgw-0hub"
    }
  }
}
