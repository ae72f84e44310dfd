plain = "a file that only counts for a root module"
