# Stands for aws-ia/eks-blueprints/aws//modules/launch-templates, version 4. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints at v4.0.9, v4.13.0, v4.23.0 and v4.32.1.

variable "launch_template_config" { type = any }
variable "eks_cluster_id" { type = string }

resource "aws_launch_template" "this" {
  for_each = var.launch_template_config

  name          = "${try(each.value.launch_template_prefix, "")}-${var.eks_cluster_id}"
  image_id      = try(each.value.ami, null)
  instance_type = try(each.value.instance_type, null)

  dynamic "network_interfaces" {
    for_each = try(each.value.network_interfaces, {})
    content {
      associate_public_ip_address = try(network_interfaces.value.public_ip, false)
      security_groups             = try(network_interfaces.value.security_groups, null)
    }
  }
}

output "launch_template_id" { value = { for key, template in aws_launch_template.this : key => template.id } }
output "launch_template_arn" { value = { for key, template in aws_launch_template.this : key => template.arn } }
output "launch_template_name" { value = { for key, template in aws_launch_template.this : key => template.name } }
output "launch_template_default_version" { value = { for key, template in aws_launch_template.this : key => template.default_version } }
output "launch_template_latest_version" { value = { for key, template in aws_launch_template.this : key => template.latest_version } }
