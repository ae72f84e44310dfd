# What isn't known is unknown, with the place that makes it so.
variable "no_default" {}
variable "typed" { type = list(string) }
variable "object" { type = object({ a = string, b = optional(string, "b") }) }

data "aws_vpc" "shared" {
  tags = { Name = "shared" }
}
data "aws_subnets" "private" {}
data "aws_availability_zones" "a" {}
data "aws_region" "current" {}
data "aws_ssm_parameter" "cidr" { name = "/net/cidr" }
data "terraform_remote_state" "net" {
  backend = "s3"
}

provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "other"
  region = "us-east-1"
}

locals {
  time = timestamp()
  pair = { known = "k", unknown = var.no_default }
}

resource "test" "values" {
  variable    = var.no_default
  typed       = var.typed
  element     = var.typed[0]
  member      = var.object.a
  defaulted   = var.object.b
  known       = local.pair.known
  unknown     = local.pair.unknown
  text        = "x-${var.no_default}"
  time        = local.time
  conditional = var.no_default ? 1 : 2
  either      = var.no_default ? "x" : local.time
  list        = ["x", var.no_default]
  length      = length(["x", var.no_default])
  data        = data.aws_vpc.shared.cidr_block
  subnets     = data.aws_subnets.private.ids
  state       = data.terraform_remote_state.net.outputs.vpc_id
  states      = data.terraform_remote_state.net.outputs
  parameter   = data.aws_ssm_parameter.cidr.value
  zone        = data.aws_availability_zones.a.names[0]
  zones       = data.aws_availability_zones.a.names
  region      = data.aws_region.current.name
  foreign     = provider::kubernetes::manifest_decode("x")
  ephemeral   = ephemeral.aws_secret.x.value
  tried       = try(var.no_default.a, "fallback")
  can         = can(var.no_default.a)
  splat       = test.counted[*].name
  first       = test.counted[0].name
  loop        = [for x in var.typed : upper(x)]
  keyed       = { (var.no_default) = 1 }
  merged      = merge({ a = 1 }, var.no_default)
  set         = toset([var.no_default])
}

resource "test" "counted" {
  count = var.no_default
  name  = "n-${count.index}"
}
resource "test" "each" {
  for_each = var.no_default
  name     = each.key
  value    = each.value
}
resource "test" "zones" {
  for_each = toset(data.aws_availability_zones.a.names)
  zone     = each.key
}
resource "test" "zones_counted" {
  count = length(data.aws_availability_zones.a.names)
  zone  = data.aws_availability_zones.a.names[count.index]
}
resource "test" "conditional" {
  count = var.no_default != "" ? 1 : 0
  name  = "maybe"
}
resource "test" "provider" {
  provider = aws.other
}

output "region" { value = data.aws_region.current.region }

# What fails in an instance that may not exist is no problem.
resource "test" "may_fail" {
  count = var.no_default ? 1 : 0
  name  = [].0
  first = test.none[0].name
}
resource "test" "none" {
  count = 0
  name  = "none"
}
