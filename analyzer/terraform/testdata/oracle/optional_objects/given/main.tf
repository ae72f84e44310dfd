variable "network" {
  type = object({
    cidr  = string
    dns   = optional(object({ servers = optional(list(string), ["10.0.0.2"]), domain = optional(string, "none") }), { servers = ["1.1.1.1"] })
    nat   = optional(object({ mode = optional(string, "single"), eips = optional(map(object({ id = string, tags = optional(map(string), { made = "by default" }) })), {}) }))
    extra = optional(any, "nothing")
    flags = optional(set(string), ["default"])
  })
}
output "network" { value = var.network }
