variable "peers" { type = set(string) }
variable "sources" { type = list(string) }
output "rules" {
  value = { for pair in setproduct(var.peers, var.sources) : join("|", pair) => { peer = pair[0], source = cidrhost(pair[1], 0) } }
}
