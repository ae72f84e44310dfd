data "aws_vpc" "a" {
  tags = { Name = "a" }
}

data "aws_vpc" "b" {
  tags = { Name = "b" }
}

data "aws_route_table" "a" {
  vpc_id = data.aws_vpc.a.id

  filter {
    name   = "association.main"
    values = ["true"]
  }
}

data "aws_route_table" "b" {
  vpc_id = data.aws_vpc.b.id

  filter {
    name   = "association.main"
    values = ["true"]
  }
}

data "aws_route_table" "other" {
  vpc_id = data.aws_vpc.b.id

  filter {
    name   = "association.main"
    values = ["false"]
  }
}

output "tables" {
  value = [data.aws_route_table.a.id, data.aws_route_table.b.id, data.aws_route_table.other.id]
}
