output "settings" { value = { name = var.name, cidr = var.cidr, bits = var.bits + 1, kept = local.kept } }
