# The layout of a VPC as people compute it.
variable "cidr" { default = "10.20.0.0/16" }
variable "secondary" { default = ["100.64.0.0/16", "100.65.0.0/16"] }
variable "zones" { default = ["eu-west-1a", "eu-west-1b", "eu-west-1c"] }
variable "single_nat" { default = false }
variable "tags" { default = { team = "net" } }

locals {
  private = [for i, zone in var.zones : cidrsubnet(var.cidr, 4, i)]
  public  = [for i in range(length(var.zones)) : cidrsubnet(var.cidr, 8, i + 48)]
  sized   = zipmap(["nodes", "pods", "db"], cidrsubnets(var.cidr, 2, 2, 8))
  pods    = { for pair in setproduct(var.zones, var.secondary) : "${substr(pair[0], -1, 1)}-${split("/", pair[1])[0]}" => cidrsubnet(pair[1], 2, index(var.zones, pair[0])) }
  nats    = var.single_nat ? slice(var.zones, 0, 1) : var.zones
  routes = merge([
    for zone in var.zones : {
      for cidr in concat(["0.0.0.0/0"], var.secondary) :
      "${zone}|${cidr}" => { zone = zone, cidr = cidr, gateway = cidr == "0.0.0.0/0" ? "nat" : "tgw" }
    }
  ]...)
  by_gateway = { for key, route in local.routes : route.gateway => key... }
}

resource "terraform_data" "subnet" {
  for_each = merge(
    { for i, cidr in local.private : "private-${i}" => { cidr = cidr, zone = var.zones[i], public = false } },
    { for i, cidr in local.public : "public-${i}" => { cidr = cidr, zone = var.zones[i], public = true } },
  )
  input = {
    cidr = each.value.cidr
    zone = each.value.zone
    map  = each.value.public
    tags = merge(var.tags, { Name = each.key }, each.value.public ? { "kubernetes.io/role/elb" = "1" } : { "kubernetes.io/role/internal-elb" = "1" })
  }
}

resource "terraform_data" "nat" {
  count = length(local.nats)
  input = {
    zone   = local.nats[count.index]
    subnet = terraform_data.subnet["public-${count.index}"].input.cidr
  }
}

resource "terraform_data" "route" {
  for_each = local.routes
  input    = merge(each.value, { target = each.value.gateway == "nat" ? element(terraform_data.nat[*].input.zone, index(var.zones, each.value.zone)) : null })
}

resource "terraform_data" "addon" {
  input = jsonencode({
    env = {
      for key, value in { AWS_VPC_K8S_CNI_EXTERNALSNAT = true, AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS = join(",", var.secondary), LOGLEVEL = null } :
      key => tostring(value) if value != null
    }
    init = { env = { DISABLE_TCP_EARLY_DEMUX = tostring(true) } }
  })
}

output "private" { value = local.private }
output "public" { value = local.public }
output "sized" { value = local.sized }
output "pods" { value = local.pods }
output "by_gateway" { value = local.by_gateway }
output "private_cidrs" { value = [for k, s in terraform_data.subnet : s.input.cidr if !s.input.map] }
output "exclusions" { value = jsondecode(terraform_data.addon.input).env.AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS }
output "hosts" { value = { for name, cidr in local.sized : name => [cidrhost(cidr, 1), cidrhost(cidr, -2), cidrnetmask(cidr)] } }
