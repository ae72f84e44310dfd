module "pod_subnets" { # want SNAT104
  source = "./modules/pod-subnets"
  vpc_id = aws_vpc.main.id
  zones  = { eu-central-1a = "100.64.0.0/20" }
}
