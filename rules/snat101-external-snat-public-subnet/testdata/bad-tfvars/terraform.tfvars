external_snat = "true" # want SNAT101
