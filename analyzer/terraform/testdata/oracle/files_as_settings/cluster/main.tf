variable "settings" {
  type = object({ name = string, version = string, nodes = map(number), spot = optional(map(number), {}), snat = bool, cidrs = list(string), note = optional(string, "none") })
}
output "summary" { value = "${var.settings.name} ${var.settings.version} ${var.settings.nodes.max + lookup(var.settings.spot, "max", 0)} ${var.settings.snat} ${length(var.settings.cidrs)} ${trimspace(var.settings.note)}" }
