# templatefile: loops, conditionals, strip markers, nesting and many files.
locals {
  nodes = [{ name = "n1", zone = "a" }, { name = "n2", zone = null }, { name = "n3", zone = "c" }]
  env   = { EXTERNALSNAT = true, WARM_IP_TARGET = 5, EMPTY = null, LOG = "DEBUG" }
}
output "loops" { value = templatefile("templates/loops.tftpl", { nodes = local.nodes }) }
output "no_loops" { value = templatefile("${path.module}/templates/loops.tftpl", { nodes = [] }) }
output "strip" { value = [for x in ["x", "y"] : templatefile("./templates/strip.tftpl", { x = x })] }
output "nested" { value = templatefile("templates/nested.tftpl", { zones = { a = { public = "10.0.0.0/24", private = "10.0.1.0/24" }, b = { private = "" } } }) }
output "calls" { value = jsondecode(templatefile("templates/calls.json.tftpl", { env = local.env, name = "net" })) }
output "dos" { value = templatefile("templates/dos.txt", { x = "line" }) }
output "files" { value = { for f in fileset("templates/all", "*.conf") : f => templatefile("templates/all/${f}", { n = 1 }) } }
output "unused" { value = templatefile("templates/dos.txt", { x = 1, y = "unused" }) }
output "object" { value = templatefile("templates/dos.txt", merge({ x = "from merge" }, {})) }
output "unknown" { value = templatefile("templates/dos.txt", { x = timestamp() }) }
output "in_template" { value = "<${trimspace(templatefile("templates/all/a.conf", { n = 7 }))}>" }
output "missing" { value = try(templatefile("templates/none.tftpl", {}), "no such file") }
output "undefined" { value = try(templatefile("templates/dos.txt", {}), "x is not given") }
