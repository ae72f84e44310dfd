# Dates that are written down, digests, and encodings.
locals {
  at = "2026-01-31T23:30:00Z"
}
output "add" { value = [timeadd(local.at, "45m"), timeadd(local.at, "-744h"), timeadd("2024-02-28T00:00:00+02:00", "24h"), timeadd(local.at, "1h30m10s")] }
output "format" { value = [formatdate("YYYY-MM-DD'T'hh:mm", local.at), formatdate("EEE, D MMM YY h:mmaa", local.at), formatdate("ZZZZZ 'o''clock'", "2026-06-01T01:02:03-05:00"), formatdate("EEEE MMMM DD HH ss", local.at)] }
output "compare" { value = [timecmp(local.at, timeadd(local.at, "1s")), timecmp(local.at, "2026-02-01T00:30:00+01:00")] }
output "digests" { value = [md5("a"), sha1("a"), sha256("a"), base64sha256("a"), sha512("")] }
output "uuid" { value = [uuidv5("dns", "example.net"), uuidv5("url", "https://example.net/"), uuidv5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "x")] }
output "base64" { value = [base64encode("a\nb"), base64decode("YQ=="), textencodebase64("é", "UTF-16LE"), textdecodebase64("6QA=", "UTF-16LE"), base64gzip("x") != ""] }
output "json" { value = [jsonencode({ b = 1, a = [true, null, "x<&>"], c = { } }), jsondecode("{\"a\": 1.0, \"b\": [1, \"x\"], \"c\": 1e2}"), jsondecode("\"text\""), jsondecode(" [ ] ")] }
output "yaml" { value = yamldecode("a: 1\nb: 0x1F\nc: 1_000\nd: yes\ne: 2026-01-01\nf: ~\ng: 'it''s'\nh: |\n  x\ni: >-\n  p\n  q\nj: 1e3\nk: .5\nl: 012\nm: 0o12\nn: \"\\u00e9\"\n") }
output "yaml_lists" { value = yamldecode("- 1\n- - 2\n  - a: b\n- {x: [y, 'z']}\n") }
output "yaml_anchors" { value = yamldecode("base: &b {x: 1, y: 2}\nover:\n  <<: *b\n  y: 3\n") }
output "csv" { value = csvdecode("a,b\n1,\"x, y\"\n2,\"q\"\"q\"\n") }
output "url" { value = [urlencode("a=b&c d/é"), urlencode("")] }
output "errors" { value = [try(jsondecode("{"), "json"), try(yamldecode("a: [b"), "yaml"), try(csvdecode("a,a\n1,2"), "csv"), try(base64decode("?"), "base64"), try(timeadd("yesterday", "1h"), "time"), try(formatdate("X", local.at), "format")] }
