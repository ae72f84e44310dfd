{{ eks_addon_vpc_cni.version }}
resource "aws_eip" "templated" {}
