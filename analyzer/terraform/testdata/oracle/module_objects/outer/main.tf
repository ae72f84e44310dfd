variable "groups" {
  type = map(object({
    size   = optional(object({ min = optional(number, 1), max = optional(number, 3), desired = optional(number) }), { desired = 2 })
    labels = optional(map(string), {})
    taints = optional(list(object({ key = string, value = optional(string), effect = optional(string, "NO_SCHEDULE") })), [])
    name   = optional(string)
  }))
}
module "group" {
  source   = "../inner"
  for_each = var.groups
  group    = merge(each.value, { name = coalesce(each.value.name, each.key) })
}
output "groups" { value = { for name, group in module.group : name => group.result } }
output "raw" { value = var.groups }
