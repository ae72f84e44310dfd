module "eks" {
  source     = "./modules/eks"
  for_each   = { main = [aws_subnet.private.id] }
  subnet_ids = each.value
  env        = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "false" } # want SNAT201
}
