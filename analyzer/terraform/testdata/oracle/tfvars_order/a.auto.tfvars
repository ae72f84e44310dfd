auto_a = "a.auto.tfvars"
auto_b = "a.auto.tfvars"
auto_json = "a.auto.tfvars"
first_file = "a.auto.tfvars"
