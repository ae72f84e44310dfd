# Functions over collections, at their edges.
locals {
  list = ["a", "b", "c", "d", "e"]
  map  = { x = 1, y = 2 }
}
output "slices" { value = [slice(local.list, 1, 3), slice(local.list, 0, 0), slice(local.list, 5, 5), try(slice(local.list, 3, 6), "beyond")] }
output "elements" { value = [element(local.list, 7), element(["only"], 100), try(element([], 0), "empty"), try(element(local.list, -1), "negative")] }
output "index" { value = [index(local.list, "c"), try(index(local.list, "z"), "none"), index([1, 2], 2)] }
output "chunks" { value = [chunklist(local.list, 2), chunklist([], 2), chunklist(local.list, 10), chunklist(local.list, 0)] }
output "coalesce" { value = [coalesce("", "b"), coalesce(null, 1), coalesce(null, false), coalesce("", "", "c"), coalescelist([], ["x"], ["y"]), try(coalescelist([], []), "all empty"), try(coalesce(null, null), "all null")] }
output "flatten" { value = [flatten([["a"], [], ["b", ["c"]]]), flatten([]), flatten([[{ a = [1] }]]), flatten([toset(["z", "y"])])] }
output "merge" { value = [merge(), merge(local.map, { y = 3, z = 4 }), merge([{ a = 1 }, { b = 2 }]...), merge({}, {})] }
output "lookup" { value = [lookup(local.map, "x", 0), lookup(local.map, "z", 9), try(lookup(local.map, "z"), "no default")] }
output "keys_values" { value = [keys(local.map), values(local.map), zipmap(keys(local.map), reverse(values(local.map)))] }
output "sets" { value = [setunion([1, 2], [2, 3]), setintersection(["a"], ["b"]), setsubtract(["a", "b", "c"], ["b"]), setproduct(["a"], ["x", "y"], [1])] }
output "all_any" { value = [alltrue([]), anytrue([]), alltrue([true, "true"]), anytrue([false, null]), alltrue([for k, v in local.map : v > 0])] }
output "sum" { value = [sum([1, 2.5]), max([1, 5, 3]...), min(local.map.x, local.map.y)] }
output "transpose" { value = transpose({ a = ["1", "2"], b = ["2"], c = [] }) }
output "matchkeys" { value = [matchkeys(["i-1", "i-2", "i-3"], ["a", "b", "a"], ["a"]), matchkeys([], [], ["a"])] }
output "distinct" { value = [distinct(["b", "a", "b"]), distinct([]), distinct([1, "1"]), distinct([[1], [1]])] }
output "sort" { value = [sort(["c", "A", "b", "10", "9"]), sort([3, 20, 1]), reverse(sort(["a", "b"])), reverse([1, "x"])] }
output "contains" { value = [contains(["a"], "a"), contains([1], "1"), contains([[1]], [1]), contains([], "a")] }
output "compact" { value = compact(["a", "", null, " "]) }
output "concat" { value = [concat([]), concat([1], ["x"], []), concat([], [])] }
output "range" { value = [range(0), range(2, 5), range(10, 0, -5), [for i in range(3) : i * 2]] }
output "one" { value = [one([]), one(["x"]), one(toset(["y"])), try(one([1, 2]), "two")] }
output "length" { value = [length([]), length({ a = 1 }), length("né"), length(toset([1, 1]))] }
output "formatlist" { value = [formatlist("%s-%d", ["a", "b"], [1, 2]), formatlist("x"), formatlist("%s", []), try(formatlist("%s%s", ["a"], ["b", "c"]), "lengths")] }
output "replace" { value = [replace("a-b-c", "-", "/"), replace("aaa", "/a{2}/", "b"), replace("a.b", "/./", "x")] }
output "to" { value = [tolist(toset(["b", "a"])), toset(["b", "a", "b"]), tomap({ a = 1, b = "x" }), tostring(true), tobool("true"), try(tobool("yes"), "no"), try(tolist({ a = 1 }), "map"), tolist([1, "a"])] }
