# optional() at every depth, with defaults of every kind.
variable "network" {
  type = object({
    cidr = string
    dns  = optional(object({ servers = optional(list(string), ["10.0.0.2"]), domain = optional(string) }), {})
    nat = optional(object({
      mode = optional(string, "single")
      eips = optional(map(object({ id = string, tags = optional(map(string), { made = "by default" }) })), {})
    }))
    extra = optional(any)
    flags = optional(set(string), ["a", "b", "a"])
    pair  = optional(tuple([string, number]), ["x", 1])
    deep  = optional(list(list(object({ n = optional(number, 42) }))), [[{}], []])
  })
  default = { cidr = "10.0.0.0/16" }
}
variable "networks" {
  type = list(object({
    name = optional(string, "unnamed")
    nat  = optional(object({ mode = optional(string, "single"), count = optional(number, 1) }), { count = 2 })
  }))
  default = [{}, { name = null }, { nat = {} }, { nat = null }, { nat = { mode = null, count = "3" } }]
}
output "network" { value = var.network }
output "networks" { value = var.networks }
module "given" {
  source = "./given"
  network = {
    cidr  = "10.1.0.0/16"
    dns   = { domain = "example.net", ignored = "dropped" }
    nat   = { eips = { a = { id = "eipalloc-1" }, b = { id = "eipalloc-2", tags = null } } }
    extra = { any = ["thing", 1] }
    flags = []
  }
}
module "nulls" {
  source  = "./given"
  network = { cidr = null, dns = null, nat = null, extra = null, flags = null }
}
output "given" { value = module.given.network }
output "nulls" { value = module.nulls.network }
