# Nodes in Auto Scaling groups of one's own, and what ties them to a cluster.
variable "tags" { type = list(map(string)) }

resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "b" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"
}

resource "aws_eks_cluster" "main" {
  name = "shop"
  vpc_config { subnet_ids = [aws_subnet.a.id] }
}

resource "aws_eks_cluster" "bare" {
  name = "bare"
  vpc_config { subnet_ids = [aws_subnet.a.id] }
}

resource "aws_launch_template" "public" {
  name = "public"
  network_interfaces { associate_public_ip_address = true }
}

resource "aws_autoscaling_group" "by_tag" {
  name                = "by-tag"
  vpc_zone_identifier = [aws_subnet.b.id, aws_subnet.a.id]
  launch_template { id = aws_launch_template.public.id }
  tag {
    key                 = "Name"
    value               = "node"
    propagate_at_launch = true
  }
  tag {
    key                 = "kubernetes.io/cluster/${aws_eks_cluster.main.name}"
    value               = "owned"
    propagate_at_launch = true
  }
}

resource "aws_launch_configuration" "old" {
  name_prefix                 = "old-"
  associate_public_ip_address = false
}

resource "aws_autoscaling_group" "by_tags" {
  name_prefix          = "by-tags-"
  vpc_zone_identifier  = [aws_subnet.a.id]
  launch_configuration = aws_launch_configuration.old.name
  tags                 = [{ key = "k8s.io/cluster/shop", value = "owned", propagate_at_launch = true }]
}

resource "aws_launch_template" "joins" {
  name_prefix = "joins-"
  user_data = base64encode(<<-EOT
    #!/bin/bash
    /etc/eks/bootstrap.sh --use-max-pods false 'shop' --kubelet-extra-args '--node-labels=a=b'
  EOT
  )
}

resource "aws_autoscaling_group" "by_user_data" {
  vpc_zone_identifier = [aws_subnet.a.id]
  mixed_instances_policy {
    launch_template {
      launch_template_specification { launch_template_id = aws_launch_template.joins.id }
    }
  }
}

resource "aws_launch_template" "configured" {
  name      = "configured"
  user_data = base64encode("apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\nspec:\n  cluster:\n    name: shop\n")
}

resource "aws_autoscaling_group" "by_node_config" {
  vpc_zone_identifier = [aws_subnet.a.id]
  launch_template { name = "configured" }
}

resource "aws_launch_template" "asks" {
  name_prefix = "asks-"
  user_data   = base64encode("/etc/eks/run --endpoint ${aws_eks_cluster.main.endpoint}")
}

resource "aws_autoscaling_group" "by_endpoint" {
  launch_template { id = aws_launch_template.asks.id }
}

data "aws_ssm_parameter" "image" { name = "/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.33/image_id" }

resource "aws_launch_template" "windows" {
  name_prefix = "windows-"
  image_id    = data.aws_ssm_parameter.image.value
}

resource "aws_autoscaling_group" "windows" {
  vpc_zone_identifier = [aws_subnet.a.id]
  launch_template { id = aws_launch_template.windows.id }
  tag {
    key                 = "kubernetes.io/cluster/shop"
    value               = "owned"
    propagate_at_launch = true
  }
}

# Runs no nodes: nothing ties it to a cluster.
resource "aws_autoscaling_group" "bastion" {
  vpc_zone_identifier = [aws_subnet.a.id]
  launch_template { id = aws_launch_template.public.id }
}

# Nor does this one join a cluster: it only asks for one.
resource "aws_launch_template" "visits" {
  name_prefix = "visits-"
  user_data   = base64encode("aws eks update-kubeconfig --name shop && tool --cluster-name=shop")
}

resource "aws_autoscaling_group" "visitor" {
  vpc_zone_identifier = [aws_subnet.a.id]
  launch_template { id = aws_launch_template.visits.id }
}

resource "aws_launch_template" "bottlerocket" {
  name_prefix = "bottlerocket-"
  user_data   = base64encode("[settings.kubernetes]\ncluster-name = \"shop\"\n")
}

resource "aws_autoscaling_group" "by_settings" {
  vpc_zone_identifier = [aws_subnet.a.id]
  launch_template { id = aws_launch_template.bottlerocket.id }
}

# May run the nodes of the cluster that has no others.
resource "aws_autoscaling_group" "untold" {
  vpc_zone_identifier = [aws_subnet.a.id]
  tags                = var.tags
}

module "eks" {
  source     = "./eks"
  subnet_ids = [aws_subnet.b.id]
}
