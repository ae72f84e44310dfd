# Settings that lie in YAML, JSON and CSV files beside the configuration.
locals {
  clusters = { for f in fileset(path.module, "clusters/*.yaml") : trimsuffix(basename(f), ".yaml") => yamldecode(file("${path.module}/${f}")) }
  subnets  = csvdecode(file("subnets.csv"))
  peers    = jsondecode(file("${path.root}/peers.json"))
}
module "cluster" {
  source   = "./cluster"
  for_each = local.clusters
  settings = each.value
}
resource "terraform_data" "subnet" {
  for_each = { for s in local.subnets : s.name => s if s.cidr != "" }
  input    = "${each.value.cidr} in ${each.value.zone}"
}
output "clusters" { value = local.clusters }
output "summary" { value = { for name, c in module.cluster : name => c.summary } }
output "subnets" { value = local.subnets }
output "peers" { value = { for p in local.peers.peers : p.name => p.cidrs } }
output "weights" { value = local.peers.peers[*].weight }
output "files" { value = [fileset("clusters", "*"), fileexists("clusters/dev.yaml"), fileexists("clusters/stage.yaml"), filemd5("peers.json"), length(file("clusters/prod.yaml")), filebase64("clusters/README.md")] }
output "paths" { value = [basename("a/b.tf"), dirname("a/b.tf"), abspath("x") == "${path.cwd}/x", pathexpand("x"), basename(path.module), dirname("")] }
