# The two read each other's state, which Terraform allows: no value needs itself.
terraform {
  backend "s3" {
    bucket = "states"
    key    = "right.tfstate"
  }
}
data "terraform_remote_state" "left" {
  backend = "s3"
  config  = { bucket = "states", key = "left.tfstate" }
}
resource "aws_vpc" "right" { cidr_block = "10.2.0.0/16" }
output "vpc_id" { value = aws_vpc.right.id }
output "cidr" { value = aws_vpc.right.cidr_block }
output "both" { value = [aws_vpc.right.cidr_block, data.terraform_remote_state.left.outputs.cidr] }
# This one does need itself: what it is can't be told.
output "circle" { value = [data.terraform_remote_state.left.outputs.circle] }
