plain = "terraform.tfvars"
json = "terraform.tfvars"
auto_a = "terraform.tfvars"
auto_b = "terraform.tfvars"
auto_upper = "terraform.tfvars"
auto_json = "terraform.tfvars"
first_file = "terraform.tfvars"
second_file = "terraform.tfvars"
on_line = "terraform.tfvars"
environment_beaten = "terraform.tfvars"
null_in_file = null
whole = { a = "terraform.tfvars", c = "only here" }
