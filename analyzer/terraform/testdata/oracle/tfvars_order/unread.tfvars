none = "a file that nobody names"
