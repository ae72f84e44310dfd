# Unknown parts in collections: what is known of the whole stays known.
resource "terraform_data" "a" {}
resource "terraform_data" "b" {
  count = 2
}
locals {
  id     = timestamp()
  list   = ["first", local.id, "third"]
  object = { known = 1, unknown = local.id, list = [local.id] }
  map    = tomap({ a = "x", b = local.id })
}
output "list" { value = [length(local.list), local.list[0], local.list[2], element(local.list, 3), reverse(local.list)[0], slice(local.list, 2, 3)] }
output "concat" { value = concat(local.list, ["fourth"])[3] }
output "object" { value = [keys(local.object), local.object.known, length(local.object.list), lookup(local.object, "known", 0)] }
output "map" { value = [local.map["a"], keys(local.map), length(local.map), lookup(local.map, "a", ""), lookup(local.map, "z", "none")] }
output "merge" { value = merge(local.object, { extra = 2, unknown = "now known" }) }
output "values" { value = values(local.map) }
output "join" { value = join(",", local.list) }
output "for" { value = [for x in local.list : "item ${x}"] }
output "for_object" { value = { for k, v in local.object : k => k == "known" ? "shown" : k } }
output "for_filtered" { value = [for i, x in local.list : i if i != 1] }
output "for_filtered_unknown" { value = [for x in local.list : x if x != "first"] }
output "for_map_of_unknown" { value = { for i, x in local.list : i => x } }
output "group" { value = { for x in local.list : x == "first" ? "f" : "o" => x... } }
output "set" { value = length(toset(local.list)) }
output "set_of_known" { value = setsubtract(["a", "b"], [local.id]) }
output "contains" { value = [contains(local.list, "first"), contains(local.list, "none"), contains(["a"], local.id)] }
output "index" { value = index(local.list, "first") }
output "index_behind" { value = index(local.list, "third") }
output "distinct" { value = distinct(local.list) }
output "compact" { value = compact(local.list) }
output "flatten" { value = flatten([local.list, [["x"]]]) }
output "zipmap" { value = zipmap(local.list, [1, 2, 3]) }
output "zipmap_known" { value = zipmap(["a", "b", "c"], local.list) }
output "chunk" { value = chunklist(local.list, 2) }
output "sort" { value = sort(local.list) }
output "setproduct" { value = setproduct(["x"], local.list) }
output "transpose" { value = transpose({ a = [local.id] }) }
output "one" { value = [one([local.id]), one([])] }
output "coalesce" { value = [coalesce("x", local.id), coalesce(local.id, "x")] }
output "coalescelist" { value = coalescelist([], local.list) }
output "alltrue" { value = [alltrue([false, local.id == "x"]), anytrue([true, local.id == "x"]), alltrue([true, local.id == "x"])] }
output "sum" { value = sum([1, length(local.id)]) }
output "max" { value = max(1, length(local.id)) }
output "ids" { value = { for i, b in terraform_data.b : i => b.id } }
output "id_set" { value = toset(terraform_data.b[*].id) }
output "id_list" { value = concat(terraform_data.b[*].id, [terraform_data.a.id]) }
output "conditional" { value = [local.id == "x" ? "a" : "a", local.id == "x" ? [1] : [2], true ? "known" : local.id, local.id == "" ? null : "x"] }
output "logic" { value = [local.id == "x" || true, local.id == "x" && false, !(local.id == "x"), true || local.id == "x"] }
output "equal" { value = [local.list == ["first"], local.object == null, local.id == null, [local.id] == [local.id, 1]] }
output "splat" { value = local.object[*].known }
output "matchkeys" { value = matchkeys(["a", "b", "c"], local.list, ["first"]) }
