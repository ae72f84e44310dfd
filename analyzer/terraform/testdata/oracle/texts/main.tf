# Escapes and characters beyond ASCII in texts, keys and functions.
locals {
  text    = "Zürich – 東京 👩‍👩‍👧 é"
  escaped = "a\tb\nc\"d\\e\u00e9\U0001F600"
}
output "escaped" { value = local.escaped }
output "length" { value = [length(local.text), length("é"), length("e\u0301"), length("👩‍👩‍👧"), length("")] }
output "upper" { value = [upper("straße éa"), lower("ÀÉ İ"), title("hello wörld-wide 1a")] }
output "substr" { value = [substr(local.text, 0, 6), substr("héllo", 1, 3), substr("hello", -3, -1), substr("hello", 10, 2), substr("hello", 2, 100)] }
output "reverse" { value = [strrev("héllo 👍"), strrev("e\u0301x")] }
output "split" { value = [split("", "héé"), split(",", ""), split(",", "a,,b"), split("ab", "1ab2ab")] }
output "replace" { value = [replace("1 + 2 + 3", "+", "-"), replace("a.b.c", ".", ""), replace("hello", "/l+/", "<$0>"), replace("2026-01-02", "/(\\d+)-(\\d+)-(\\d+)/", "$3.$2.$1"), replace("x", "", "-")] }
output "regex" { value = [regex("[a-z]+", "123abc"), regex("(\\d+)\\.(\\d+)", "v1.25"), regex("(?P<major>\\d+)\\.(?P<minor>\\d+)", "1.31"), regexall("[0-9]+", "a1b22c333"), regexall("x", "abc"), regexall("(a)(b)?", "aab")] }
output "trim" { value = [trim("  x  ", " "), trim("?!hi!?", "!?"), trimprefix("subnet-1", "subnet-"), trimsuffix("a.tf", ".tf"), trimspace("\t\n x \r\n"), chomp("a\n\n")] }
output "json" { value = jsonencode({ html = "<a href=\"x\">&</a>", unicode = local.text, control = "\u0001\u2028", slash = "a/b\\c" }) }
output "yaml" { value = yamlencode({ "key: odd" = "yes", on = "on", "1" = "01", text = "a: b", multi = "x\ny\n", empty = "", null = null, list = [], object = {}, tilde = "~", bool = true }) }
output "keys" { value = { "ключ" = 1, "a b" = 2, "" = 3, "1" = 4, "a.b[\"c\"]" = 5 } }
output "order" { value = keys({ b = 1, B = 1, a = 1, "10" = 1, "9" = 1, "é" = 1, "_" = 1 }) }
output "sorted" { value = sort(["b", "B", "a", "10", "9", "é", "_", ""]) }
output "normalised" { value = "e\u0301" == "\u00e9" }
output "starts" { value = [startswith("é", "e"), endswith("eks-prod", "prod"), strcontains("héllo", "é"), startswith("x", "")] }
output "base64" { value = [base64encode("é👍"), base64decode("w6k="), urlencode("a b/é?&=+"), base64encode("")] }
output "format" { value = [format("%s|%5s|%-5s|%.2s", "é", "é", "é", "héllo"), format("%q", "a\"é\n"), formatlist("%s-%s", ["a", "b"], "x"), format("%%")] }
output "join" { value = [join(", ", ["a", null == null ? "b" : "c"]), join("", []), join("-", toset(["z", "y"]))] }
output "hash" { value = [md5("é"), sha1(""), substr(sha256(local.text), 0, 8), substr(base64sha512("x"), 0, 8)] }
output "comparison" { value = ["a" == "A", "é" == "é", "10" == 10, "true" == true, "" == null] }
output "dollar" { value = ["$", "$$", "$$$", "$x", "$${x}", "$${local.escaped}", "%", "%%", "%{if true}%%{endif}%{endif}", "100%"] }
output "braces" { value = ["{}", "}${"{"}", "${"a${"b${"c"}"}"}", "${"${"x"}"}"] }
