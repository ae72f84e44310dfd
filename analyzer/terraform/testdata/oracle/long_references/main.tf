# A managed resource may also be called by its long form.

resource "terraform_data" "plain" {
  input = { cidr = "10.0.0.0/16" }
}

resource "terraform_data" "each" {
  for_each = toset(["a", "b"])

  input = "${each.key} of ${resource.terraform_data.plain.input.cidr}"
}

output "plain" {
  value = resource.terraform_data.plain.input
}

output "one" {
  value = resource.terraform_data.each["b"].input
}

output "all" {
  value = [for name, one in resource.terraform_data.each : "${name}: ${one.input}"]
}

output "tried" {
  value = try(resource.terraform_data.plain.input.mask, "none")
}
