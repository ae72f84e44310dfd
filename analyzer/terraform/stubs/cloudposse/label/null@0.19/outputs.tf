# Stands for cloudposse/label/null from version 0.19 on: what it gives.
# Known from github.com/cloudposse/terraform-null-label, 0.19.0 to 0.25.0.

output "enabled" { value = local.enabled }
output "id" { value = local.enabled ? local.id : "" }
output "id_full" { value = local.enabled ? local.id_full : "" }
output "namespace" { value = local.enabled ? local.words.namespace : "" }
output "tenant" { value = local.enabled ? local.words.tenant : "" }
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
output "id_length_limit" { value = local.limit }

output "descriptors" {
  value = { for k, v in local.input.descriptor_formats : k => format(v.format, [for word in v.labels : local.words[word]]...) }
}

# What was given, for the next label to add to; nothing is filled in.
output "context" { value = local.input }

output "normalized_context" {
  value = merge(local.input, {
    namespace           = local.words.namespace
    tenant              = local.words.tenant
    environment         = local.words.environment
    stage               = local.words.stage
    name                = local.words.name
    delimiter           = local.delimiter
    attributes          = local.attributes
    tags                = local.tags
    label_order         = local.label_order
    regex_replace_chars = local.dropped
    id_length_limit     = local.limit
    label_key_case      = local.key_case
    label_value_case    = local.value_case
    labels_as_tags      = local.tagged
  })
}
