# Locals over several files, in any order, with parts of each other.
locals {
  z = local.y + 1
}
output "chain" { value = [local.x, local.y, local.z, local.deep.value[0].name] }
