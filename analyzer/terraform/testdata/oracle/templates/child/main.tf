output "own_file" { value = trimspace(file("${path.module}/own.txt")) }
output "root_file" { value = trimspace(file("${path.root}/files/plain.txt")) }
output "relative" { value = fileexists("own.txt") }
