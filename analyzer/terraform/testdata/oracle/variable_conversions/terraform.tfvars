text        = 12.50
flag_text   = true
number      = "31"
number_text = "1e3"
flag        = "false"
list        = ["a", 1, true]
set         = [3, "3", 1, 3.0]
map         = { a = 1, b = "two", c = false }
map_numbers = { a = "1", b = 2.5 }
object      = { name = 1, ports = ["80", 443], more = "dropped" }
tuple       = ["1", 1, "false"]
nested      = [{ cidrs = ["10.0.0.0/8"] }, { cidrs = [], name = "x" }]
any_list    = ["a", 1]
any_tuple   = ["a", { b = 1 }]
any_object  = { list = [1, "2", [3]], null = null }
any_map     = { a = "1", b = 2 }
maps        = { a = { x = 1 }, b = { y = "2", z = true } }
