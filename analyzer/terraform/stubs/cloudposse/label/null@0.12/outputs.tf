# Stands for cloudposse/label/null from version 0.12 up to 0.18: what it gives.
# Known from github.com/cloudposse/terraform-null-label, 0.12.0 to 0.18.0.

output "enabled" { value = local.enabled }
output "id" { value = local.enabled ? local.id : "" }
output "id_full" { value = local.enabled ? local.id_full : "" }
output "namespace" { value = local.enabled ? local.words.namespace : "" }
output "environment" { value = local.enabled ? local.words.environment : "" }
output "stage" { value = local.enabled ? local.words.stage : "" }
output "name" { value = local.enabled ? local.words.name : "" }
output "delimiter" { value = local.enabled ? local.delimiter : "" }
output "attributes" { value = local.enabled ? local.attributes : [] }
output "tags" { value = local.enabled ? local.tags : {} }
output "tags_as_list_of_maps" { value = [for k, v in local.tags : merge({ key = k, value = v }, var.additional_tag_map)] }
output "additional_tag_map" { value = merge(var.context.additional_tag_map, var.additional_tag_map) }
output "label_order" { value = local.label_order }
output "regex_replace_chars" { value = local.dropped }

# What the next label gets as its context has been cleaned already.
output "context" {
  value = {
    enabled             = local.enabled
    namespace           = local.words.namespace
    environment         = local.words.environment
    stage               = local.words.stage
    name                = local.words.name
    delimiter           = local.delimiter
    attributes          = local.attributes
    tags                = local.tags
    label_order         = local.label_order
    regex_replace_chars = local.dropped
    additional_tag_map  = merge(var.context.additional_tag_map, var.additional_tag_map)
  }
}
