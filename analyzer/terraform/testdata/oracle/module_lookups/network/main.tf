variable "settings" { type = object({ nat = string, zones = number, flow_logs = bool, tags = map(string), mtu = optional(number, 9001) }) }
locals {
  nats = { none = 0, single = 1, per-zone = var.settings.zones }[var.settings.nat]
}
resource "terraform_data" "nat" {
  count = local.nats
  input = "nat-${count.index}"
}
output "plan" { value = { nats = terraform_data.nat[*].input, zones = var.settings.zones, logs = var.settings.flow_logs ? "on" : "off", mtu = var.settings.mtu, owner = var.settings.tags["owner"] } }
