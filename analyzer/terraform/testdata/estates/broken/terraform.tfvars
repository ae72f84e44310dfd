number = [
