# A third root module finds the connection and the tables of the others.
data "aws_vpc_peering_connection" "main" {
  peer_vpc_id = data.aws_vpc.main.id
}
data "aws_vpc" "main" {
  tags = { Name = "main" }
}
data "aws_route_tables" "main" {
  vpc_id = data.aws_vpc.main.id
  filter {
    name   = "tag:Name"
    values = ["*-private"]
  }
}
resource "aws_route" "more" {
  for_each                  = toset(data.aws_route_tables.main.ids)
  route_table_id            = each.value
  destination_cidr_block    = "10.2.0.0/16"
  vpc_peering_connection_id = data.aws_vpc_peering_connection.main.id
}
