resource "test" "references" {
  variable = var.cidrr
  local    = local.missing
  resource = aws_vpc.god.id
  data     = data.aws_vpc.none.id
  module   = module.none.id
  output   = module.child.nmae
  argument = module.child.name
  valid    = aws_vpc.good.id
  text     = "${var.cidr} and ${local.nothing}"
  block {
    inner = local.inside
  }
}

module "child" {
  source = "./child"
  nam    = "x"
  name   = local.gone
}

module "missing" {
  source = "./nowhere"
}

module "empty" {
  source = "./empty"
}

module "outside" {
  source = "../elsewhere"
}

module "sourceless" {
}

output "nowhere" { value = module.missing.id }
