# Rules that are flattened from nested settings and keyed for for_each.
variable "groups" {
  type = map(object({
    description = optional(string)
    ingress = optional(list(object({
      from  = number
      to    = optional(number)
      proto = optional(string, "tcp")
      cidrs = optional(list(string), [])
      self  = optional(bool, false)
      group = optional(string)
    })), [])
  }))
  default = {
    nodes = {
      ingress = [
        { from = 443, cidrs = ["10.0.0.0/8", "100.64.0.0/10"] },
        { from = 1025, to = 65535, group = "control_plane" },
        { from = 0, to = 0, proto = "-1", self = true },
      ]
    }
    control_plane = { description = "API", ingress = [{ from = 443, group = "nodes" }] }
    empty         = {}
  }
}
locals {
  rules = flatten([
    for name, group in var.groups : [
      for i, rule in group.ingress : [
        for source in concat(rule.cidrs, rule.self ? ["self"] : [], rule.group == null ? [] : ["sg:${rule.group}"]) : {
          key = "${name}/${i}/${source}", group = name, source = source
          port = rule.to == null || rule.to == rule.from ? tostring(rule.from) : "${rule.from}-${rule.to}"
          all  = rule.proto == "-1"
        }
      ]
    ]
  ])
}
resource "terraform_data" "group" {
  for_each = var.groups
  input    = coalesce(each.value.description, "group ${each.key}")
}
resource "terraform_data" "rule" {
  for_each = { for rule in local.rules : rule.key => rule }
  input = {
    group       = terraform_data.group[each.value.group].input
    cidr        = can(cidrhost(each.value.source, 0)) ? each.value.source : null
    other       = startswith(each.value.source, "sg:") ? terraform_data.group[trimprefix(each.value.source, "sg:")].input : null
    self        = each.value.source == "self"
    port        = each.value.all ? "all" : each.value.port
    description = format("%s from %-15s", each.value.port, each.value.source)
  }
}
output "keys" { value = keys(terraform_data.rule) }
output "open" { value = [for key, rule in terraform_data.rule : key if rule.input.cidr != null] }
output "by_port" { value = { for rule in local.rules : rule.port => rule.source... } }
output "defaults" { value = var.groups["nodes"].ingress[0] }
