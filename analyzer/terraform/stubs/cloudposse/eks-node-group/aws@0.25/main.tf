# Stands for cloudposse/eks-node-group/aws from version 0.25 on: nodes and their launch template.
# Known from github.com/cloudposse/terraform-aws-eks-node-group, 0.25.0 to 3.4.0.

variable "snatlint_version" {
  type    = number
  default = 3004000
}

variable "cluster_name" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

# Off by default before version 3.
variable "create_before_destroy" {
  type    = bool
  default = null
}

variable "desired_size" {
  type    = number
  default = null
}

variable "min_size" {
  type    = number
  default = null
}

variable "max_size" {
  type    = number
  default = null
}

variable "instance_types" {
  type    = list(string)
  default = ["t3.medium"]
}

variable "capacity_type" {
  type    = string
  default = null
}

variable "ami_type" {
  type    = string
  default = "AL2_x86_64"
}

variable "ami_image_id" {
  type    = list(string)
  default = []
}

variable "kubernetes_labels" {
  type    = map(string)
  default = {}
}

variable "kubernetes_taints" {
  type    = any
  default = []
}

variable "kubernetes_version" {
  type    = list(string)
  default = []
}

variable "ami_release_version" {
  type    = list(string)
  default = []
}

variable "kubelet_additional_options" {
  type    = list(string)
  default = []
}

variable "bootstrap_additional_options" {
  type    = list(string)
  default = []
}

variable "after_cluster_joining_userdata" {
  type    = list(string)
  default = []
}

variable "launch_template_id" {
  type    = list(string)
  default = []
}

variable "launch_template_version" {
  type    = list(string)
  default = []
}

variable "associate_cluster_security_group" {
  type    = bool
  default = true
}

variable "associated_security_group_ids" {
  type    = list(string)
  default = []
}

variable "ec2_ssh_key_name" {
  type    = list(string)
  default = []
}

variable "ssh_access_security_group_ids" {
  type    = list(string)
  default = []
}

locals {
  since_2_7  = var.snatlint_version >= 2007000
  since_2_11 = var.snatlint_version >= 2011000
  since_3    = var.snatlint_version >= 3000000

  enabled   = module.this.enabled
  cbd       = coalesce(var.create_before_destroy, local.since_3)
  templated = local.enabled && length(var.launch_template_id) == 0
  has_ssh   = local.templated && length(var.ec2_ssh_key_name) + length(var.ssh_access_security_group_ids) > 0

  # What nodes must do themselves when they join needs an image of one's own.
  bootstraps = length(concat(var.kubelet_additional_options, var.bootstrap_additional_options, var.after_cluster_joining_userdata)) > 0

  # Versions 0.25 to 2 ask about the cluster only for certain reasons; without
  # them they forget its security group.
  asks_cluster = local.enabled && (
    local.since_3 ? length(var.kubernetes_version) == 0 || local.bootstraps || var.associate_cluster_security_group || local.has_ssh :
    length(concat(var.kubernetes_version, var.ami_release_version, var.ami_image_id)) == 0 || local.bootstraps || local.has_ssh || length(var.associated_security_group_ids) > 0
  )
  joins_cluster_group = local.since_2_7 ? var.associate_cluster_security_group : true

  groups = sort(compact(concat(
    local.joins_cluster_group ? data.aws_eks_cluster.this[*].vpc_config[0].cluster_security_group_id : [],
    module.ssh_access[*].id,
    var.associated_security_group_ids,
  )))
}

module "label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = ["workers"]
  context    = module.this.context
}

data "aws_eks_cluster" "this" {
  count = local.asks_cluster ? 1 : 0

  name = var.cluster_name
}

module "ssh_access" {
  count  = local.has_ssh ? 1 : 0
  source = "./ssh_access"

  vpc_id    = data.aws_eks_cluster.this[0].vpc_config[0].vpc_id
  group_ids = var.ssh_access_security_group_ids
  is_older  = !local.since_2_11
  context   = module.this.context
}

resource "aws_launch_template" "default" {
  count = local.templated ? 1 : 0

  name_prefix            = module.label.id
  image_id               = one(var.ami_image_id)
  key_name               = one(var.ec2_ssh_key_name)
  vpc_security_group_ids = local.groups
  tags                   = module.label.tags
}

data "aws_launch_template" "this" {
  count = local.enabled && !local.templated ? 1 : 0

  id = var.launch_template_id[0]
}

locals {
  template         = local.templated ? try(aws_launch_template.default[0].id, null) : one(var.launch_template_id)
  template_version = length(var.launch_template_version) > 0 ? var.launch_template_version[0] : local.templated ? aws_launch_template.default[0].latest_version : try(data.aws_launch_template.this[0].latest_version, null)
  ami_type         = length(var.ami_image_id) > 0 ? null : var.ami_type
}

# One of the two exists: the second gets a new name whenever it is replaced. The
# module sorts the subnets, which are a set to AWS.
resource "aws_eks_node_group" "default" {
  count = local.enabled && !local.cbd ? 1 : 0

  node_group_name = module.label.id
  cluster_name    = var.cluster_name
  subnet_ids      = coalesce(var.subnet_ids, [])
  instance_types  = var.instance_types
  ami_type        = local.ami_type
  capacity_type   = var.capacity_type
  labels          = var.kubernetes_labels
  tags            = module.label.tags

  launch_template {
    id      = local.template
    version = local.template_version
  }

  scaling_config {
    desired_size = var.desired_size
    min_size     = var.min_size
    max_size     = var.max_size
  }

  dynamic "taint" {
    for_each = var.kubernetes_taints

    content {
      key    = taint.value.key
      value  = try(taint.value.value, null)
      effect = taint.value.effect
    }
  }
}

resource "random_pet" "cbd" {
  count = local.enabled && local.cbd ? 1 : 0

  separator = module.label.delimiter
}

resource "aws_eks_node_group" "cbd" {
  count = local.enabled && local.cbd ? 1 : 0

  node_group_name = format("%v%v%v", module.label.id, module.label.delimiter, join("", random_pet.cbd[*].id))
  cluster_name    = var.cluster_name
  subnet_ids      = coalesce(var.subnet_ids, [])
  instance_types  = var.instance_types
  ami_type        = local.ami_type
  capacity_type   = var.capacity_type
  labels          = var.kubernetes_labels
  tags            = module.label.tags

  launch_template {
    id      = local.template
    version = local.template_version
  }

  scaling_config {
    desired_size = var.desired_size
    min_size     = var.min_size
    max_size     = var.max_size
  }

  dynamic "taint" {
    for_each = var.kubernetes_taints

    content {
      key    = taint.value.key
      value  = try(taint.value.value, null)
      effect = taint.value.effect
    }
  }
}
