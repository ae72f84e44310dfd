# configuration_values of the CNI add-on, as people build them.
variable "external_snat" { default = true }
variable "excluded" { default = ["10.50.0.0/16", "10.60.0.0/16"] }
variable "prefix_delegation" { default = false }
variable "extra_env" {
  type    = map(string)
  default = { AWS_VPC_K8S_CNI_LOGLEVEL = "DEBUG" }
}
locals {
  env = merge(
    { AWS_VPC_K8S_CNI_EXTERNALSNAT = tostring(var.external_snat) },
    length(var.excluded) > 0 ? { AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS = join(",", var.excluded) } : {},
    var.prefix_delegation ? { ENABLE_PREFIX_DELEGATION = "true", WARM_PREFIX_TARGET = "1" } : { WARM_IP_TARGET = "5" },
    var.extra_env,
  )
  addons = {
    vpc-cni = { version = "v1.19.0-eksbuild.1", values = { env = local.env, enableNetworkPolicy = "true", nodeAgent = { healthProbeBindAddr = 8163 } } }
    coredns = { version = null, values = { replicaCount = 3, corefile = <<-EOT
      .:53 {
        errors
        kubernetes cluster.local in-addr.arpa ip6.arpa
      }
    EOT
    } }
    kube-proxy = {}
  }
}
resource "terraform_data" "addon" {
  for_each = local.addons
  input = {
    name   = each.key
    values = try(jsonencode(each.value.values), null)
    yaml   = can(each.value.values) ? yamlencode(each.value.values) : null
    tags   = { Name = each.key, Version = coalesce(try(each.value.version, null), "latest") }
  }
}
output "env" { value = local.env }
output "list" { value = [for name in sort(keys(local.env)) : { name = name, value = local.env[name] }] }
output "back" { value = jsondecode(terraform_data.addon["vpc-cni"].input.values).env.AWS_VPC_K8S_CNI_EXTERNALSNAT }
output "numbers" { value = jsondecode(terraform_data.addon["vpc-cni"].input.values).nodeAgent.healthProbeBindAddr + 1 }
output "yaml" { value = yamldecode(terraform_data.addon["coredns"].input.yaml) }
output "none" { value = terraform_data.addon["kube-proxy"].input.values }
output "quoted" { value = jsonencode({ env = { for k, v in { A = true, B = 5, C = "x" } : k => tostring(v) } }) }
output "template" { value = jsondecode("{\"env\":{\"AWS_VPC_K8S_CNI_EXTERNALSNAT\":\"${var.external_snat}\",\"WARM_IP_TARGET\":${5}}}") }
output "manifest" {
  value = yamldecode(<<-EOT
    apiVersion: crd.k8s.amazonaws.com/v1alpha1
    kind: ENIConfig
    spec:
      subnet: subnet-0a
      securityGroups: ${jsonencode(["sg-1", "sg-2"])}
    ${indent(2, yamlencode({ note = "x" }))}
  EOT
  ).spec
}
