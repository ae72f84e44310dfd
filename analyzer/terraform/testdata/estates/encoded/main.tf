# One unknown beside a setting never hides the setting.
variable "secret" {}
variable "more" {}

locals {
  env = {
    AWS_VPC_K8S_CNI_EXTERNALSNAT = "true"
    TOKEN                        = var.secret
  }
  json = jsonencode({ env = local.env })
}

resource "aws_vpc" "main" {}

resource "test" "encoders" {
  known    = jsonencode({ env = { EXTERNALSNAT = "true" } })
  unknown  = jsonencode({ env = local.env })
  identity = jsonencode({ env = { EXTERNALSNAT = "true" }, vpc = aws_vpc.main.id })
  yaml     = yamlencode({ env = local.env })
  local    = local.json
  output   = module.addon.values
  taken    = true ? local.json : jsonencode({ env = {} })
  fallback = coalesce(null, local.json)
  merged   = jsonencode(merge({ env = { A = "1" } }, { env = local.env }))
  decoded  = jsondecode(local.json).env.AWS_VPC_K8S_CNI_EXTERNALSNAT
  beside   = jsondecode(local.json).env.TOKEN
  list     = [jsonencode({ a = var.secret })]
  whole    = jsonencode(var.secret)
  text     = base64encode(local.json)
  longer   = "# ${local.json}"
}

resource "test" "templates" {
  known    = <<-JSON
    {"env": {"EXTERNALSNAT": "true", "NAME": "${"x"}"}}
  JSON
  unknown  = <<-JSON
    {
      "env": {
        "EXTERNALSNAT": "true",
        "TOKEN": "${var.secret}",
        "PREFIX": "a-${var.secret}",
        "COUNT": ${var.secret},
        "VPC": "${aws_vpc.main.id}"
      }
    }
  JSON
  yaml     = <<-YAML
    env:
      EXTERNALSNAT: "true"
      VPC: ${aws_vpc.main.id}
    init:
      env: ${jsonencode({ A = var.secret })}
  YAML
  injected = <<-YAML
    env:
      EXTERNALSNAT: "true"
    ${var.more}
  YAML
  keyed    = <<-JSON
    {"env": {"${var.more}": "true"}}
  JSON
  prose    = "of ${var.secret} and {more}"
  file     = templatefile("${path.module}/addon.tftpl", { snat = true, token = var.secret, vpc = aws_vpc.main.id, list = [1, var.secret] })
  branches = templatefile("branches.tftpl", { on = var.secret })
}

module "addon" {
  source = "./addon"
  env    = local.env
}
