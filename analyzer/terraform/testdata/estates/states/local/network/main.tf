output "name" { value = "local network" }
