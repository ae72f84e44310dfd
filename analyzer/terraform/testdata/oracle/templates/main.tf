# Strings, heredocs, template files, and what is read from files.
variable "name" { default = "eks" }

locals {
  ports    = [80, 443]
  settings = { EXTERNALSNAT = "true", LOG = null }
}

output "interpolation" { value = "a ${var.name} b ${1 + 1} c ${true} d ${1.50}" }
output "wrapped" { value = "${local.ports}" }
output "escapes" { value = "tab\t nl\n quote\" back\\ unicode\u00e9 \U0001F600 $${x} %%{y} $ % $x" }
output "directives" { value = "%{if var.name == "eks"}yes%{else}no%{endif} %{for p in local.ports}[${p}]%{endfor}" }
output "indexed" { value = "%{for i, p in local.ports}${i}=${p};%{endfor}" }
output "stripped" { value = "  a  ${~ var.name ~}  b  %{~if true~}  c  %{~endif~}  d" }
output "heredoc" {
  value = <<EOT
    two
  one ${var.name}
zero
EOT
}
output "indented" {
  value = <<-EOT
    ports:
    %{for port in local.ports~}
      - ${port}
    %{endfor~}
      deeper "quoted" \n not escaped
  EOT
}
output "heredoc_json" {
  value = jsondecode(<<-JSON
    {"env": {"NAME": "${var.name}", "PORTS": ${jsonencode(local.ports)}}}
  JSON
  )
}
output "file" { value = file("${path.module}/files/plain.txt") }
output "trimmed" { value = trimspace(file("files/plain.txt")) }
output "templatefile" { value = templatefile("${path.module}/files/config.tftpl", { name = var.name, ports = local.ports, settings = local.settings }) }
output "decoded" { value = yamldecode(file("files/values.yaml")) }
output "json_file" { value = jsondecode(file("${path.root}/files/values.json")).nested.list[1] }
output "exists" { value = [fileexists("files/plain.txt"), fileexists("files/none.txt")] }
output "set" { value = fileset(path.module, "files/*.{yaml,json}") }
output "all_files" { value = { for f in fileset("files", "**") : trimsuffix(basename(f), ".txt") => filemd5("files/${f}") } }
output "child" { value = module.child }

module "child" {
  source = "./child"
}
