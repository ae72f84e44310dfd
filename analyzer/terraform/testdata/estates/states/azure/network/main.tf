terraform {
  backend "azurerm" {
    storage_account_name = "states"
    container_name       = "tfstate"
    key                  = "network.tfstate"
  }
}
output "name" { value = "azure network" }
