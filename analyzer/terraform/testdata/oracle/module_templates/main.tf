# Templates that lie beside a module, filled with what the module is given.
module "nginx" {
  source   = "./proxy"
  for_each = { internal = ["10.0.0.0/8", "172.16.0.0/12"], public = [] }
  name     = each.key
  trusted  = each.value
}
output "config" { value = { for name, m in module.nginx : name => m.config } }
output "user_data" { value = module.nginx["public"].user_data }
output "settings" { value = module.nginx["internal"].settings }
output "inline" { value = module.nginx["internal"].inline }
