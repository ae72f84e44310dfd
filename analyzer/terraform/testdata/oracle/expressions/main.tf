# for expressions, splats, conditionals, operators and null.
locals {
  rules = [
    { port = 443, from = ["10.0.0.0/8", "172.16.0.0/12"], on = true },
    { port = 80, from = ["10.0.0.0/8"], on = false },
    { port = 53, from = [], on = true },
  ]
  map    = { b = 2, a = 1, c = 3 }
  nested = [{ a = [{ b = 1 }, { b = 2 }] }, { a = [] }, { a = [{ b = 3 }] }]
  empty  = null
  single = { name = "x", tags = { k = "v" } }
}

output "for_list" { value = [for rule in local.rules : rule.port if rule.on] }
output "for_index" { value = [for i, rule in local.rules : "${i}:${rule.port}"] }
output "for_map" { value = { for key, value in local.map : upper(key) => value * 10 } }
output "for_set" { value = [for item in toset(["b", "a"]) : item] }
output "for_string_keys" { value = { for i, item in ["x", "y"] : i => item } }
output "grouped" { value = { for rule in local.rules : (rule.on ? "on" : "off") => rule.port... } }
output "nested" { value = flatten([for rule in local.rules : [for cidr in rule.from : { port = rule.port, cidr = cidr }]]) }
output "product" { value = { for pair in setproduct(["a", "b"], [1, 2]) : "${pair[0]}${pair[1]}" => pair[1] } }
output "shadowed" { value = [for x in [1, 2] : [for x in [x, x * 10] : x + 1]] }
output "splat" { value = local.rules[*].port }
output "legacy_splat" { value = local.rules.*.on }
output "deep_splat" { value = local.nested[*].a[*].b }
output "deep_legacy_splat" { value = local.nested.*.a }
output "splat_of_null" { value = local.empty[*] }
output "splat_of_one" { value = local.single[*].name }
output "splat_of_map" { value = local.map[*] }
output "index" { value = [local.map["b"], local.map.c, local.rules[1]["port"], local.rules.1.port] }
output "conditional" { value = [true ? 1 : 2, false ? "a" : "b", local.empty == null ? "null" : "set", local.empty != null] }
output "conditional_types" { value = [true ? 1 : "b", false ? ["x"] : [], true ? null : 5, true ? { a = 1 } : { a = "x" }] }
output "conditional_lists" { value = true ? ["a"] : ["b", "c"] }
output "conditional_map" { value = false ? { a = "1" } : { b = "2", c = "3" } }
output "operators" { value = [1 + 2 * 3, (1 + 2) * 3, 7 / 2, 7 % 3, -7 % 3, -(3), 2 - -1, 1 == 1.0, "1" == 1, !true] }
output "comparisons" { value = [1 < 2, 2 <= 2, 3 > 4, "10" > 9, 4 >= 5] }
output "logic" { value = [true && false, true || false, !(true && true), "true" && true] }
output "equality" { value = [[1, 2] == [1, 2], { a = 1 } == { a = 1 }, tolist(["a"]) == ["a"], null == null, "" == null, toset([1]) == toset([1, 1])] }
output "object" { value = { a = 1, "b" = 2, (upper("c")) = 3, "d-${1}" = 4, e : 5 } }
output "numbers" { value = [1e3, 0.5, 1.50, 100000000000000000000, -0.0, 3.0] }
output "null_values" { value = { a = null, b = [null], c = coalesce(null, "c"), d = try(local.empty.x, "d") } }
output "merged" { value = merge({ a = 1, b = { x = 1 } }, { b = { y = 2 } }, null, local.map) }
output "expanded" { value = merge([for k, v in local.map : { (k) = v + 1 }]...) }
output "maximum" { value = max([for r in local.rules : r.port]...) }
output "parenthesised" { value = ((1)) }
output "unicode" { value = { "ключ" = "värde 🎉", length = length("🎉é") } }
output "keywords" { value = { if = 2, null = 3, true = 4, in = 5 } }
