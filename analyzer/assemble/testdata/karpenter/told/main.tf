# An EC2NodeClass that Terraform applies tells where Karpenter starts nodes.
resource "aws_vpc" "main" { cidr_block = "10.1.0.0/16" }

resource "aws_subnet" "nodes" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.1.1.0/24"
  tags       = { "karpenter.sh/discovery" = "told" }
}

resource "aws_subnet" "others" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.1.2.0/24"
  tags       = { "karpenter.sh/discovery" = "elsewhere" }
}

resource "aws_eks_cluster" "told" {
  name = "told"
  vpc_config { subnet_ids = [aws_subnet.nodes.id] }
}

resource "helm_release" "karpenter" {
  name  = "karpenter"
  chart = "oci://public.ecr.aws/karpenter/karpenter"
}

resource "kubectl_manifest" "class" {
  yaml_body = <<-YAML
    apiVersion: karpenter.k8s.aws/v1
    kind: EC2NodeClass
    metadata:
      name: default
    spec:
      amiSelectorTerms: [{alias: bottlerocket@latest}]
      subnetSelectorTerms:
        - tags:
            karpenter.sh/discovery: ${aws_eks_cluster.told.name}
  YAML
}

resource "kubernetes_manifest" "quiet" {
  manifest = {
    apiVersion = "eks.amazonaws.com/v1"
    kind       = "NodeClass"
    metadata   = { name = "quiet" }
    spec       = { snatPolicy = "Disabled", subnetSelectorTerms = [{ id = aws_subnet.others.id }] }
  }
}

resource "kubectl_manifest" "app" {
  yaml_body = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app}\n"
}
