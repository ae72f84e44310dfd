output "id" { value = "app" }
