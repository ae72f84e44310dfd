# Heredocs: indentation, directives, escapes and what stands in them.
locals {
  name   = "eks"
  labels = { app = "nginx", "net/zone" = "a" }
  lines  = ["one", "", "three"]
}
output "plain" {
  value = <<EOT
  two spaces
	a tab
no indent ${local.name}
EOT
}
output "indented" {
  value = <<-EOT
      six
        eight
    	four and a tab
      ${local.name}:
        - ${jsonencode(local.labels)}
    EOT
}
output "empty_lines" {
  value = <<-EOT

    first

      second

  EOT
}
output "interpolated_indent" {
  value = <<-EOT
    ${"a"}
      ${"b"}
   ${"c"}
  EOT
}
output "multi_line_value" {
  value = <<-EOT
    before
      ${join("\n", local.lines)}
    after
  EOT
}
output "indent" {
  value = <<-EOT
    list:
      ${indent(2, join("\n", [for l in local.lines : "- ${l}"]))}
  EOT
}
output "directives" {
  value = <<-EOT
    %{if local.name == "eks"}
    yes
    %{else}
    no
    %{endif}
    %{for k, v in local.labels~}
    ${k}: ${v}
    %{endfor~}
    end
  EOT
}
output "stripped" {
  value = <<-EOT
    a
    %{~if true~}
    b
    %{~endif~}
    c ${~local.name~}
    d
  EOT
}
output "escapes" {
  value = <<EOT
\n stays, "quotes" too, $${literal} %%{literal} $ % \ $$ %% $x {} ~
EOT
}
output "in_call" {
  value = split("\n", trimspace(<<-EOT
    10.0.0.0/8
    172.16.0.0/12
  EOT
  ))
}
output "in_object" {
  value = {
    a = <<-A
      first
    A
    b = <<-B
      second
    B
  }
}
output "chomped" {
  value = chomp(<<EOT
no newline at the end
EOT
  )
}
output "yaml" {
  value = yamldecode(<<-EOT
    apiVersion: v1
    kind: ConfigMap
    data:
      name: ${local.name}
      labels: ${jsonencode(local.labels)}
      multi: |
        a
         b
  EOT
  )
}
output "last_line" {
  value = <<-EOT
    %{for l in local.lines}${l},%{endfor}
    EOT
}
