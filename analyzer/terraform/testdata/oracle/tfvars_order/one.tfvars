first_file = "one.tfvars"
second_file = "one.tfvars"
on_line = "one.tfvars"
