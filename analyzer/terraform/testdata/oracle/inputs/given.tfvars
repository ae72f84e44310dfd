f = "given.tfvars"
g = "given.tfvars"
h = "given.tfvars"
