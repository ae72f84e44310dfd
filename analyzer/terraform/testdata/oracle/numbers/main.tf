# How numbers are computed and written.
locals {
  third = 1 / 3
  big   = 1e20
}
output "text" { value = ["${1.0}", "${1e6}", "${1e21}", "${0.1 + 0.2}", "${-0.0}", "${100 / 3}", "${1e-7}", "${123456789012345678901234567890}", "${1.10}"] }
output "json" { value = jsonencode([1.0, 1e6, 1e21, 0.1, -0, 1e-7, 12345678901234567890, 2.50, 1 / 4]) }
output "yaml" { value = yamlencode([1.0, 1e6, 1e21, 0.1, 1e-7, 2.50, 12345678901234567890]) }
output "division" { value = [7 / 2, -7 / 2, 6 / 3, 1 / 8, 10 / 4 * 4] }
output "modulo" { value = [7 % 3, -7 % 3, 7 % -3, 7.5 % 2, 0.3 % 0.1 < 0.1] }
output "rounding" { value = [floor(-1.5), ceil(-1.5), floor(2.999), ceil(1e-9), abs(-3.25), signum(-5), try(signum(-0.5), "no whole number"), parseint("-7f", 16), pow(2, 0.5) > 1.41, log(8, 2)] }
output "comparison" { value = [1 == 1.0, 1 == "1", 1 < 1.0000001, 0.1 + 0.2 == 0.3, local.third * 3 == 1, local.big == 100000000000000000000] }
output "format" { value = [format("%d", 3), format("%.2f", 2 / 3), format("%g", 1e10), format("%v", 1e10), format("%5.1f|%-6d|%+d", 3.14159, 42, 42), format("%03d", 7), format("%x", 255), format("%e", 12345.678)] }
output "conversion" { value = [tonumber("1e3"), tonumber("0.10"), tostring(1e3), tostring(1.50), tonumber("-5"), tostring(1e-3)] }
output "try" { value = [try(tonumber("0x10"), "hex"), try(tonumber("1_000"), "underscore"), try(tonumber(""), "empty"), try(tonumber(" 1"), "space"), tostring(1 / 0)] }
output "precedence" { value = [1 + 2 * 3 - 4 / 2, -2 * 3, 2 - -3, !true || true, 1 + 1 == 2 && 3 > 2, 10 - 4 - 3, 100 / 10 / 2, -(1 + 2)] }
output "ranges" { value = [range(3), range(1, 4), range(0, 1, 0.25), range(5, 0, -2), range(-2)] }
output "sums" { value = [sum([0.1, 0.2, 0.3]), sum([1, "2"]), max(1, 2.5, -3), min([3, 1, 2]...), max("10", 9)] }
output "ports" { value = { for i, name in ["http", "https", "dns"] : name => 30000 + i * 10 } }
output "mask" { value = [for bits in [8, 20, 28] : pow(2, 32 - bits) - 2] }
