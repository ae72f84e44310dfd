variable "unset" {}
data "aws_ssm_parameter" "vpc" { name = "/prod/net/vpc" }
data "aws_ssm_parameter" "joined" { name = "/prod/net/joined" }
data "aws_ssm_parameter" "encoded" { name = "/prod/net/encoded" }
data "aws_ssm_parameter" "plain" { name = "/prod/net/plain" }
data "aws_ssm_parameter" "twice" { name = "/copies/name" }
data "aws_ssm_parameter" "none" { name = "/prod/net/none" }
data "aws_ssm_parameter" "unset" { name = "/${var.unset}/net/vpc" }
data "aws_ssm_parameter" "each" {
  for_each = toset(["0", "1"])
  name     = "/prod/subnets/${each.key}"
}
data "aws_ssm_parameters_by_path" "all" { path = "/prod/net/" }

resource "terraform_data" "uses" {
  input = {
    vpc     = data.aws_ssm_parameter.vpc.value
    arn     = data.aws_ssm_parameter.vpc.arn
    split   = split(",", data.aws_ssm_parameter.joined.value)
    private = jsondecode(data.aws_ssm_parameter.encoded.value)["private"]
    range   = jsondecode(nonsensitive(data.aws_ssm_parameter.encoded.value)).ranges[1]
    plain   = data.aws_ssm_parameter.plain.value
    twice   = data.aws_ssm_parameter.twice.value
    none    = data.aws_ssm_parameter.none.value
    unset   = data.aws_ssm_parameter.unset.value
    each    = [for k, p in data.aws_ssm_parameter.each : p.value]
    by_path = zipmap(data.aws_ssm_parameters_by_path.all.names, data.aws_ssm_parameters_by_path.all.values)["/prod/net/plain"]
    first   = data.aws_ssm_parameters_by_path.all.values[0]
  }
}
# The same name in two regions.
provider "aws" {
  alias  = "east"
  region = "us-east-1"
}
provider "aws" {
  alias  = "west"
  region = "us-west-1"
}
resource "aws_ssm_parameter" "east" {
  provider = aws.east
  name     = "/regional"
  value    = "east"
}
resource "aws_ssm_parameter" "west" {
  provider = aws.west
  name     = "/regional"
  value    = "west"
}
data "aws_ssm_parameter" "west" {
  provider = aws.west
  name     = "/regional"
}
output "west" { value = data.aws_ssm_parameter.west.value }
