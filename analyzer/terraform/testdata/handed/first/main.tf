# What this root module leaves in its state is what the second one reads.
variable "ranges" { default = ["10.0.0.0/20", "10.0.16.0/20"] }
resource "terraform_data" "vpc" { input = { cidr = "10.0.0.0/16", zones = ["a", "b"] } }
locals {
  subnets = { for i, r in var.ranges : terraform_data.vpc.output.zones[i] => { cidr = r, public = i == 0 } }
}
output "cidr" { value = terraform_data.vpc.output.cidr }
output "subnets" { value = local.subnets }
output "encoded" { value = jsonencode({ ranges = var.ranges, nested = { on = true } }) }
output "joined" { value = join(",", var.ranges) }
output "number" { value = 7 }
output "nothing" { value = null }
output "secret" {
  value     = "hidden"
  sensitive = true
}
