variable "requester" { type = object({ name = string, cidr = string }) }
variable "accepter" { type = object({ name = string, cidr = string }) }
output "routes" {
  value = {
    for side in [[var.requester, var.accepter], [var.accepter, var.requester]] :
    "${side[0].name}->${side[1].name}" => { in = side[0].name, cidr = side[1].cidr }
  }
}
output "ends" { value = [var.requester.name, var.accepter.name] }
