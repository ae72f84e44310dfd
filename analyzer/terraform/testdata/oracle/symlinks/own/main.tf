output "own" { value = "${local.shared}, ${yamldecode(file("${path.module}/../shared/settings.yaml")).mtu}" }
