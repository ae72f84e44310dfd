# A value's place is the line that one would change.
variable "default" { default = "in the default" }
variable "set" { default = "not this" }
variable "object" {
  default = {
    name  = "x"
    ports = [443, 80]
  }
}
variable "on" { default = true }
variable "command_line" { default = 1 }
variable "environment" { default = 1 }

locals {
  plain    = "in a local"
  chained  = local.plain
  base     = { a = "base", b = "base" }
  merged   = merge(local.base, { b = "over" }, var.on ? { c = "third" } : {})
  list     = [for port in var.object.ports : port + 1]
  by_name  = { for name, value in local.base : upper(name) => value }
  picked   = lookup(local.base, "a", "none")
  fallback = lookup(local.base, "zz", "the fallback")
  tried    = try(local.base.zz, local.plain)
  first    = coalesce(null, "", "first")
  joined   = concat(["one"], ["two", local.plain])
  flat     = flatten([["x"], [[local.plain]]])
  decoded  = jsondecode(jsonencode({ deep = { er = "encoded" } }))
}

resource "test" "a" {
  literal      = "here"
  default      = var.default
  set          = var.set
  local        = local.plain
  chained      = local.chained
  member       = var.object.name
  element      = var.object.ports[1]
  whole        = var.object
  conditional  = var.on ? "taken" : "not taken"
  merged       = local.merged
  computed     = local.list
  renamed      = local.by_name
  picked       = local.picked
  fallback     = local.fallback
  tried        = local.tried
  coalesced    = local.first
  joined       = local.joined
  flat         = local.flat
  splat        = test.many[*].name
  indexed      = test.many[1].name
  decoded      = local.decoded.deep.er
  template     = "x ${local.plain}"
  command_line = var.command_line
  environment  = var.environment
  parentheses  = ((local.plain))
  wrapped      = "${local.plain}"
  element_of   = element(local.joined, 1)
  one          = one([local.plain])
  keys         = keys(local.base)
  null         = null
  heredoc      = <<-EOT
    first line
    ${local.plain}
  EOT

  block {
    inner = local.merged.b
  }
}

resource "test" "many" {
  count = 2
  name  = "many-${count.index}"
  tags  = { "Name" = var.default, (local.plain) = 1 }
}

module "child" {
  source   = "./child"
  argument = local.chained
  object   = { name = "in the call", tags = local.base }
}

resource "test" "of_module" {
  out    = module.child.out
  nested = module.child.nested.tags.b
  own    = module.child.own
}
