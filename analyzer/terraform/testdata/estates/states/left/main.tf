# The two read each other's state, which Terraform allows: no value needs itself.
terraform {
  backend "s3" {
    bucket = "states"
    key    = "left.tfstate"
  }
}
data "terraform_remote_state" "right" {
  backend = "s3"
  config  = { bucket = "states", key = "right.tfstate" }
}
resource "aws_vpc" "left" { cidr_block = "10.1.0.0/16" }
output "vpc_id" { value = aws_vpc.left.id }
output "cidr" { value = aws_vpc.left.cidr_block }
output "both" { value = [aws_vpc.left.cidr_block, data.terraform_remote_state.right.outputs.cidr] }
# This one does need itself: what it is can't be told.
output "circle" { value = [data.terraform_remote_state.right.outputs.circle] }
# Its own state is one that it may read, too.
data "terraform_remote_state" "self" {
  backend = "s3"
  config  = { bucket = "states", key = "left.tfstate" }
}
output "own" { value = data.terraform_remote_state.self.outputs.cidr }
output "again" { value = data.terraform_remote_state.self.outputs.again }
