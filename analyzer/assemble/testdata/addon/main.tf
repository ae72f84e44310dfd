# The ways to write configuration_values.
variable "secret" { type = string }
variable "extra" { type = map(string) }
variable "snat" { default = "false" }

resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }

resource "aws_subnet" "pods" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"
}

locals {
  ways = {
    typed = jsonencode({
      env = {
        AWS_VPC_K8S_CNI_EXTERNALSNAT       = true
        AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS = "10.9.0.0/16, ${var.secret}"
        WARM_IP_TARGET                     = 2
        AWS_VPC_K8S_CNI_RANDOMIZESNAT      = null
        ENABLE_POD_ENI                     = var.snat
      }
      init = { env = { DISABLE_TCP_EARLY_DEMUX = "true" } }
    })
    merged  = jsonencode({ env = merge({ AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" }, var.extra) })
    kept    = jsonencode({ env = merge(var.extra, { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" }) })
    whole   = jsonencode(merge(var.extra, { env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } }))
    secret  = var.secret
    no_json = "{"
    listed  = "[1]"
    empty   = ""
    heredoc = <<-EOT
      {
        "env": {
          "AWS_VPC_K8S_CNI_EXTERNALSNAT": "true"
        }
      }
    EOT
    yaml    = yamlencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
    file    = file("${path.module}/cni.json")
    template = templatefile("${path.module}/cni.yaml.tftpl", { snat = var.snat })
    mixed    = <<-EOT
      env:
        AWS_VPC_K8S_CNI_EXTERNALSNAT: "${var.snat}"
        ENABLE_POD_ENI: yes
    EOT
    eni = jsonencode({
      eniConfig = {
        create = true
        region = "eu-west-1"
        subnets = {
          "eu-west-1a" = { id = aws_subnet.pods.id }
          "eu-west-1b" = { id = "subnet-0123" }
        }
      }
    })
  }
}

resource "aws_eks_cluster" "main" {
  for_each = local.ways
  name     = each.key
  vpc_config { subnet_ids = [aws_subnet.pods.id] }
}

resource "aws_eks_addon" "main" {
  for_each             = local.ways
  cluster_name         = aws_eks_cluster.main[each.key].name
  addon_name           = "vpc-cni"
  addon_version        = "v1.19.2-eksbuild.5"
  configuration_values = each.value
}

resource "aws_eks_addon" "orphan" {
  cluster_name = "nobody"
  addon_name   = "vpc-cni"
}
