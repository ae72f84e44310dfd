# The one resource that Terraform itself has: what its attributes are before
# the first apply.
resource "terraform_data" "full" {
  input            = { a = 1, b = ["x"] }
  triggers_replace = ["t", 1]
}
resource "terraform_data" "empty" {}
resource "terraform_data" "chain" {
  input = terraform_data.full.output
}
resource "terraform_data" "of_id" {
  input = "id: ${terraform_data.full.id}"
}
resource "terraform_data" "counted" {
  count = 2
  input = count.index
}
output "output" { value = terraform_data.full.output }
output "output_attribute" { value = terraform_data.full.output.a }
output "id" { value = terraform_data.full.id }
output "triggers" { value = terraform_data.full.triggers_replace }
output "input" { value = terraform_data.full.input.b[0] }
output "empty" { value = [terraform_data.empty.input, terraform_data.empty.triggers_replace] }
output "empty_output" { value = terraform_data.empty.output }
output "chain" { value = terraform_data.chain.input }
output "of_id" { value = terraform_data.of_id.input }
output "whole" { value = terraform_data.full }
output "ids" { value = terraform_data.counted[*].id }
output "outputs" { value = terraform_data.counted[*].output }
output "keys" { value = keys(terraform_data.full) }
output "compared" { value = [terraform_data.full.id == "x", terraform_data.full.id == terraform_data.full.id, terraform_data.full.id != null] }
