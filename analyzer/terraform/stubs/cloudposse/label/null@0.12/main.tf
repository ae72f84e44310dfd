# Stands for cloudposse/label/null from version 0.12 up to 0.18: names made of parts.
# Known from github.com/cloudposse/terraform-null-label, 0.12.0 to 0.18.0.

variable "namespace" { default = "" }
variable "environment" { default = "" }
variable "stage" { default = "" }
variable "name" { default = "" }
variable "delimiter" { default = "-" }

variable "enabled" {
  type    = bool
  default = true
}

variable "attributes" {
  type    = list(string)
  default = []
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "additional_tag_map" {
  type    = map(string)
  default = {}
}

variable "label_order" {
  type    = list(string)
  default = []
}

variable "regex_replace_chars" {
  type    = string
  default = "/[^a-zA-Z0-9-]/"
}

variable "context" {
  default = {
    namespace           = ""
    environment         = ""
    stage               = ""
    name                = ""
    enabled             = true
    delimiter           = ""
    attributes          = []
    label_order         = []
    tags                = {}
    additional_tag_map  = {}
    regex_replace_chars = ""
  }
}

# A part that the call leaves empty comes from the context; but not whether the
# label is enabled, which the call alone says.
locals {
  enabled   = var.enabled
  delimiter = coalesce(var.delimiter, var.context.delimiter, "-")
  dropped   = coalesce(var.regex_replace_chars, var.context.regex_replace_chars)

  attributes  = compact(distinct(concat(var.attributes, var.context.attributes)))
  label_order = coalescelist(var.label_order, var.context.label_order, ["namespace", "environment", "stage", "name", "attributes"])

  given = {
    namespace   = [var.namespace, var.context.namespace]
    environment = [var.environment, var.context.environment]
    stage       = [var.stage, var.context.stage]
    name        = [var.name, var.context.name]
    attributes  = [join(local.delimiter, local.attributes)]
  }
  words = { for k, v in local.given : k => lower(replace(try(coalesce(v...), ""), local.dropped, "")) }

  id_full = lower(join(local.delimiter, [for word in local.label_order : local.words[word] if local.words[word] != ""]))
  id      = local.id_full

  # Name is the whole id, whatever the part of that name is.
  generated = { for k, v in merge(local.words, { name = local.id }) : title(k) => v if v != "" }
  tags      = merge(var.context.tags, local.generated, var.tags)
}
