locals {
  a = local.b
  b = "x${local.c}"
  c = [for x in [1] : local.a][0]
  d = local.d
  e = "fine"
}

resource "test" "cycle" {
  name  = test.cycle.other
  other = test.cycle.name
  fine  = local.e
}

resource "test" "counted" {
  count = length(test.counted)
}

module "loop" {
  source = "./child"
  name   = module.loop.name
}
