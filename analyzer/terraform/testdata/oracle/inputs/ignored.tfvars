a = "nobody names this file"
