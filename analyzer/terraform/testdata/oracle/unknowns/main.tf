# Values that only an apply knows: timestamp() is one, an id is another.
resource "terraform_data" "a" {
  input = "known"
}

resource "terraform_data" "b" {
  input = { id = terraform_data.a.id, time = timestamp(), name = "known", list = [timestamp(), 1] }
}

locals {
  time = timestamp()
}

output "id" { value = terraform_data.a.id }
output "known_beside" { value = terraform_data.b.input.name }
output "unknown_beside" { value = terraform_data.b.input.time }
output "text" { value = "at ${local.time}" }
output "list" { value = ["x", local.time] }
output "length" { value = length(["x", local.time]) }
output "length_of_text" { value = length(local.time) }
output "encoded" { value = jsonencode({ a = local.time, b = 1 }) }
output "decoded" { value = jsondecode("{\"a\": 1}").a }
output "merged" { value = merge({ a = local.time }, { b = 2 }).b }
output "merged_unknown" { value = merge({ a = local.time }, { b = 2 }).a }
output "keys" { value = keys({ a = local.time }) }
output "try_unknown" { value = try(local.time, "fallback") }
output "try_attribute" { value = try({ a = local.time }.b, "fallback") }
output "try_known" { value = try(local.missing["x"], [local.time][0], "no") }
output "can_unknown" { value = can(regex("x", local.time)) }
output "can_index" { value = can([local.time][0]) }
output "can_not" { value = can([local.time][1]) }
output "conditional" { value = local.time == "x" ? 1 : 2 }
output "null_check" { value = local.time == null }
output "coalesced" { value = coalesce(local.time, "x") }
output "lookup" { value = lookup({ a = 1, b = local.time }, "a", 0) }
output "lookup_unknown_key" { value = lookup({ a = 1 }, local.time, 0) }
output "contains" { value = contains(["a", local.time], "a") }
output "contains_unknown" { value = contains(["a", local.time], "b") }
output "concat" { value = concat([local.time], ["b"])[1] }
output "flatten" { value = flatten([["a"], [local.time]]) }
output "for" { value = [for x in ["a", local.time] : upper(x)] }
output "for_unknown_key" { value = { for x in ["a", local.time] : x => 1 } }
output "filtered" { value = [for x in ["a", local.time] : 1 if x == "a"] }
output "zipmap" { value = zipmap(["a", "b"], [1, local.time]) }
output "set" { value = toset(["a", local.time]) }
output "arithmetic" { value = length(local.time) + 1 }
output "split" { value = split("-", local.time)[0] }
output "format" { value = format("%s-%s", "a", local.time) }
output "element" { value = element(["a", local.time], 2) }
output "template" { value = templatestring(local.template, { x = local.time }) }
output "bool" { value = alltrue([true, local.time == "x"]) }
output "bool_known" { value = alltrue([false, local.time == "x"]) }

locals {
  missing  = {}
  template = "a$${x}"
}
