# Texts, numbers and encoders with something unknown in them.
resource "terraform_data" "x" {}
locals {
  t = timestamp()
  n = length(timestamp())
}
output "template" { value = "a-${local.t}-b" }
output "prefix" { value = startswith("a-${local.t}", "a-") }
output "prefix_wrong" { value = startswith("a-${local.t}", "b-") }
output "empty" { value = "a-${local.t}" == "" }
output "null" { value = "${local.t}" == null }
output "upper" { value = upper(local.t) }
output "length" { value = length("abc${local.t}") }
output "split" { value = split("T", local.t) }
output "substr" { value = substr(local.t, 0, 4) }
output "replace" { value = replace(local.t, "-", "") }
output "regexall" { value = length(regexall("Z$", local.t)) > 0 }
output "format" { value = format("%s/%d", local.t, 1) }
output "formatlist" { value = formatlist("%s-%s", ["a", "b"], local.t) }
output "formatdate" { value = formatdate("YYYY", local.t) }
output "timeadd" { value = timeadd(local.t, "1h") }
output "join" { value = join("-", ["a", local.t]) }
output "json" { value = jsonencode({ a = 1, b = local.t }) }
output "json_back" { value = jsondecode(jsonencode({ a = 1, b = local.t })).a }
output "json_prefix" { value = startswith(jsonencode({ a = local.t }), "{") }
output "yaml" { value = yamlencode({ a = local.t }) }
output "base64" { value = base64encode(local.t) }
output "sha" { value = sha1(local.t) }
output "number" { value = [local.n + 1, local.n > 0, local.n >= 0, -local.n, local.n * 0] }
output "cidr" { value = cidrsubnet("10.0.0.0/8", 8, local.n) }
output "range" { value = range(local.n) }
output "tolist" { value = [tolist([local.t]), toset([local.t]), tomap({ a = local.t })] }
output "id" { value = [terraform_data.x.id, "${terraform_data.x.id}", "id-${terraform_data.x.id}", upper(terraform_data.x.id), length(terraform_data.x.id)] }
output "id_null" { value = [terraform_data.x.id == null, terraform_data.x.id != null, coalesce(terraform_data.x.id, "x"), terraform_data.x.id == ""] }
output "id_json" { value = jsonencode([terraform_data.x.id]) }
output "id_split" { value = element(split("-", terraform_data.x.id), 0) }
output "id_map" { value = { for id in [terraform_data.x.id] : "key" => id } }
output "id_as_key" { value = { (terraform_data.x.id) = 1 } }
output "id_contains" { value = contains([terraform_data.x.id], "x") }
output "id_contains_itself" { value = contains([terraform_data.x.id], terraform_data.x.id) }
output "id_distinct" { value = distinct([terraform_data.x.id, terraform_data.x.id]) }
output "id_sort" { value = sort([terraform_data.x.id, "a"]) }
output "id_index" { value = index(["a", terraform_data.x.id], "a") }
output "id_lookup" { value = lookup({ a = terraform_data.x.id }, "a", "none") }
output "id_can" { value = [can(terraform_data.x.id), can(tonumber(terraform_data.x.id)), can(regex("a", terraform_data.x.id))] }
output "id_try" { value = [try(terraform_data.x.id, "no"), try(tonumber(terraform_data.x.id), 0)] }
output "id_conditional" { value = terraform_data.x.id == "" ? "none" : "some" }
output "bool" { value = tobool(terraform_data.x.id == "x") }
output "template_for" { value = "%{for x in [local.t, "b"]}${x},%{endfor}" }
output "template_if" { value = "%{if local.t == ""}empty%{else}full%{endif}" }
