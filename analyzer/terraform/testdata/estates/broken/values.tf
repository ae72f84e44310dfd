resource "test" "values" {
  function  = cidrsubnet("10.0.0.0/16", 20, 1)
  typo      = cidrsubnett("10.0.0.0/16", 8, 1)
  index     = ["a"][3]
  attribute = { a = 1 }.b
  operand   = "x" + 1
  type      = var.number
  null      = "a${null}"
  partly    = { ok = "fine", bad = tonumber("x") }
  types     = true ? [1] : { a = 1 }
  fine      = "fine"
}

resource "test" "counts" {
  count = "many"
}
resource "test" "negative" {
  count = -1
}
resource "test" "each" {
  for_each = ["a", "b"]
  name     = each.value
}
resource "test" "null" {
  for_each = null
}
resource "test" "out_of_place" {
  name = each.key
}

variable "number" {
  type    = number
  default = "ten"
}
variable "unknown_type" {
  type = strin
}
