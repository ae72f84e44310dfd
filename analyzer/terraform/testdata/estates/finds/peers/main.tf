# One root module that looks into several accounts and regions.
provider "aws" { region = "ap-south-1" }
provider "aws" {
  alias  = "account"
  region = "ap-south-1"
}
provider "aws" {
  alias  = "region"
  region = "ap-south-2"
}
resource "aws_vpc" "main" {
  cidr_block = "10.30.0.0/16"
  tags       = { Name = "peer" }
}
data "aws_vpc" "own" {
  tags = { Name = "peer" }
}
data "aws_vpc" "account" {
  provider = aws.account
  tags     = { Name = "peer" }
}
data "aws_vpc" "region" {
  provider = aws.region
  tags     = { Name = "peer" }
}
data "aws_vpc" "region_by_id" {
  provider = aws.region
  id       = module.copy.id
}
module "copy" {
  source    = "./copy"
  providers = { aws = aws.region }
}
output "own" { value = data.aws_vpc.own.cidr_block }
output "account" { value = data.aws_vpc.account.cidr_block }
output "region" { value = data.aws_vpc.region.cidr_block }
output "region_by_id" { value = data.aws_vpc.region_by_id.cidr_block }
