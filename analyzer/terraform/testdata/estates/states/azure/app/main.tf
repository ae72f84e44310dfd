data "terraform_remote_state" "network" {
  backend = "azurerm"
  config = {
    resource_group_name  = "rg"
    storage_account_name = "states"
    container_name       = "tfstate"
    key                  = "network.tfstate"
  }
}
output "name" { value = data.terraform_remote_state.network.outputs.name }
