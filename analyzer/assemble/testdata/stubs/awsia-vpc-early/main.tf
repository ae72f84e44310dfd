module "vpc" {
  source  = "aws-ia/vpc/aws"
  version = "4.1.0"

  name       = "early"
  cidr_block = "10.0.0.0/16"
  vpc_id     = "vpc-0123456789abcdef0"
  az_count   = 2

  transit_gateway_id     = "tgw-0123456789abcdef0"
  transit_gateway_routes = { private = "0.0.0.0/0" }

  subnets = {
    public  = { cidrs = ["10.0.0.0/24", "10.0.1.0/24"] }
    private = { cidrs = ["10.0.16.0/20", "10.0.32.0/20"], name_prefix = "inner" }
    transit_gateway = {
      cidrs                          = ["10.0.255.0/28", "10.0.255.16/28"]
      transit_gateway_route_table_id = "tgw-rtb-0123456789abcdef0"
    }
  }
}
