# comments of every kind // and a BOM-free file
escaped   = "a\tb \"q\" \u00e9 $${kept} %%{kept}"
heredoc   = <<-EOT
  first ${1 + 1}
    second
EOT
computed  = "${"a"}-${true ? "b" : "c"}"
list      = [
  "10.0.0.0/8", # trailing
  "172.16.0.0/12",
]
/* block */ number = 1.0
nested = {
  "quoted key" = 1
  colon : 2
}
negative = -5
