sizes  = { default = { nodes = 1 }, prod-eu = { nodes = 3, nat = false } }
suffix = "eu"
