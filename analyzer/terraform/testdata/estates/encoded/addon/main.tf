variable "env" { type = map(string) }
output "values" { value = jsonencode({ env = var.env, init = { env = { DISABLE = tostring(true) } } }) }
