variable "bucket" {}

data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = var.bucket
    key    = "network/terraform.tfstate"
  }
  defaults = { owner = "nobody" }
}

locals {
  stacks = { net = "network/terraform.tfstate", none = "nowhere/terraform.tfstate" }
}

data "terraform_remote_state" "stacks" {
  for_each = local.stacks
  backend  = "s3"
  config   = { bucket = var.bucket, key = each.value }
}

data "terraform_remote_state" "unnamed" {
  backend = "s3"
  config  = { bucket = "states", key = var.bucket }
}

resource "terraform_data" "uses" {
  input = {
    vpc      = data.terraform_remote_state.network.outputs.vpc_id
    range    = data.terraform_remote_state.network.outputs.vpc.cidr_block
    table    = data.terraform_remote_state.network.outputs.vpc.default_route_table_id
    second   = data.terraform_remote_state.network.outputs["subnet_ids"][1]
    decoded  = jsondecode(data.terraform_remote_state.network.outputs.settings).ranges[1]
    default  = data.terraform_remote_state.network.outputs.owner
    missing  = data.terraform_remote_state.network.outputs.no_such_output
    stack    = data.terraform_remote_state.stacks["net"].outputs.vpc_id
    nowhere  = data.terraform_remote_state.stacks["none"].outputs.vpc_id
    unnamed  = data.terraform_remote_state.unnamed.outputs.vpc_id
    all      = [for k, v in data.terraform_remote_state.stacks : k if can(v.outputs.vpc_id)]
  }
}

resource "terraform_data" "each" {
  for_each = toset(data.terraform_remote_state.network.outputs.subnet_ids)
  input    = each.value
}
