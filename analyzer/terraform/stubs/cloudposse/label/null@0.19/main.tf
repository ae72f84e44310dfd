# Stands for cloudposse/label/null from version 0.19 on: names made of parts.
# Known from github.com/cloudposse/terraform-null-label, 0.19.0 to 0.25.0.

locals {
  since_0_22_1 = var.snatlint_version >= 22001
  since_0_23   = var.snatlint_version >= 23000
  since_0_25   = var.snatlint_version >= 25000

  from_context = coalesce(var.context.attributes, [])
  from_call    = coalesce(var.attributes, [])
}

# What the call says wins over the context; lists and maps are put together. Only
# the first label of a chain says which parts become tags.
locals {
  input = {
    enabled             = var.enabled == null ? var.context.enabled : var.enabled
    namespace           = var.namespace == null ? var.context.namespace : var.namespace
    tenant              = var.tenant == null ? lookup(var.context, "tenant", null) : var.tenant
    environment         = var.environment == null ? var.context.environment : var.environment
    stage               = var.stage == null ? var.context.stage : var.stage
    name                = var.name == null ? var.context.name : var.name
    delimiter           = var.delimiter == null ? var.context.delimiter : var.delimiter
    attributes          = compact(distinct(local.since_0_22_1 ? concat(local.from_context, local.from_call) : concat(local.from_call, local.from_context)))
    tags                = merge(var.context.tags, var.tags)
    additional_tag_map  = merge(var.context.additional_tag_map, var.additional_tag_map)
    label_order         = var.label_order == null ? var.context.label_order : var.label_order
    regex_replace_chars = var.regex_replace_chars == null ? var.context.regex_replace_chars : var.regex_replace_chars
    id_length_limit     = var.id_length_limit == null ? lookup(var.context, "id_length_limit", null) : var.id_length_limit
    label_key_case      = var.label_key_case == null ? lookup(var.context, "label_key_case", null) : var.label_key_case
    label_value_case    = var.label_value_case == null ? lookup(var.context, "label_value_case", null) : var.label_value_case
    descriptor_formats  = merge(lookup(var.context, "descriptor_formats", {}), var.descriptor_formats)
    labels_as_tags      = !local.since_0_25 ? ["unset"] : try(contains(var.context.labels_as_tags, "unset"), true) ? var.labels_as_tags : var.context.labels_as_tags
  }

  enabled     = local.input.enabled
  delimiter   = local.input.delimiter == null ? "-" : local.input.delimiter
  dropped     = local.input.regex_replace_chars == null || local.input.regex_replace_chars == "" ? "/[^-a-zA-Z0-9]/" : local.input.regex_replace_chars
  limit       = local.input.id_length_limit == null ? 0 : local.input.id_length_limit
  key_case    = local.input.label_key_case == null ? "title" : local.input.label_key_case
  value_case  = local.since_0_23 && local.input.label_value_case != null ? local.input.label_value_case : "lower"
  label_order = coalescelist(local.input.label_order == null ? [] : local.input.label_order, ["namespace", "environment", "stage", "name", "attributes"])
}

locals {
  cleaned = {
    for k in ["namespace", "tenant", "environment", "stage", "name"] : k => local.input[k] == null ? "" : replace(local.input[k], local.dropped, "")
  }
  cleaned_attributes = local.since_0_23 ? compact(distinct([for a in local.input.attributes : replace(a, local.dropped, "")])) : local.input.attributes

  attributes = local.since_0_23 ? compact(distinct([
    for a in local.cleaned_attributes : local.value_case == "none" ? a : local.value_case == "title" ? title(lower(a)) : local.value_case == "upper" ? upper(a) : lower(a)
  ])) : local.cleaned_attributes
  joined = join(local.delimiter, local.attributes)

  words = merge(
    { for k, v in local.cleaned : k => local.value_case == "none" ? v : local.value_case == "title" ? title(lower(v)) : local.value_case == "upper" ? upper(v) : lower(v) },
    { attributes = local.since_0_23 ? local.joined : lower(replace(local.joined, local.dropped, "")) },
  )
}

# An id that is too long ends in a part of its hash. The letters are for those
# who allow no digits.
locals {
  parts   = [for word in local.label_order : local.words[word] if local.words[word] != ""]
  id_full = local.since_0_23 ? join(local.delimiter, local.parts) : lower(join(local.delimiter, local.parts))

  hash      = local.since_0_23 ? "${md5(local.id_full)}qrstuvwxyz" : md5(local.id_full)
  hash_case = local.value_case == "title" ? title(local.hash) : local.value_case == "upper" ? upper(local.hash) : local.hash
  ending    = local.since_0_23 ? replace(local.hash_case, local.dropped, "") : local.hash
  room      = local.limit - 5 - length(local.delimiter)
  beginning = local.room <= 0 ? "" : "${trimsuffix(substr(local.id_full, 0, local.room), local.delimiter)}${local.delimiter}"
  id        = local.limit != 0 && length(local.id_full) > local.limit ? substr("${local.beginning}${local.ending}", 0, local.limit) : local.id_full
}

# The tag Name is the whole id.
locals {
  taggable = merge(local.words, { name = local.id })
  tagged   = !local.since_0_25 || contains(local.input.labels_as_tags, "default") ? keys(local.taggable) : local.input.labels_as_tags
  generated = {
    for k in local.tagged : local.key_case == "upper" ? upper(k) : local.key_case == "lower" ? lower(k) : title(k) => local.taggable[k]
    if lookup(local.taggable, k, "") != ""
  }
  tags = merge(local.generated, local.input.tags)
}
