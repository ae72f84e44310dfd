locals {
  a = local.b
  b = "x${local.c}"
  c = [for x in [1] : local.a][0]
  d = local.d
  e = "fine"

  # Whichever is asked for first, neither has a value.
  one    = local.length
  length = length([local.one])
}

output "one" { value = local.one }
output "length" { value = local.length }

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
