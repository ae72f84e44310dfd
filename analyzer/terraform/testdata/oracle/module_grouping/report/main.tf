variable "zone" { type = string }
variable "hosts" { type = map(string) }
output "text" {
  value = <<-EOT
    zone ${var.zone}
    %{for name, address in var.hosts~}
    ${format("%-6s", name)}${address}
    %{endfor~}
  EOT
}
