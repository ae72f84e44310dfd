variable "group" {
  type = object({
    name   = string
    size   = optional(object({ min = number, max = number, desired = optional(number, 99) }), { min = 7, max = 7 })
    labels = map(any)
    taints = optional(set(object({ key = string, value = optional(string, "none"), effect = string })))
  })
}
output "result" {
  value = {
    name   = var.group.name
    size   = try([var.group.size.min, var.group.size.max, var.group.size.desired], null)
    labels = var.group.labels
    taints = var.group.taints == null ? ["null"] : [for t in var.group.taints : "${t.key}=${t.value == null ? "-" : t.value}:${t.effect == null ? "?" : t.effect}"]
  }
}
