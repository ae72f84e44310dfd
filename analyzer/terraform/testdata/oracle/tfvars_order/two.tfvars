second_file = "two.tfvars"
on_line = "two.tfvars"
whole = { b = "two.tfvars" }
