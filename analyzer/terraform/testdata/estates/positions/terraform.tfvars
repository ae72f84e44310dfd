set = "in the variable file"
