# Stands for aws-ia/eks-blueprints-addon/aws, version 1. Known from the code of
# github.com/aws-ia/terraform-aws-eks-blueprints-addon at v1.0.0 and v1.1.1.

variable "create" {
  type    = bool
  default = true
}

variable "create_release" {
  type    = bool
  default = true
}

variable "name" {
  type    = string
  default = ""
}

variable "namespace" {
  type    = string
  default = null
}

variable "create_namespace" {
  type    = bool
  default = null
}

variable "chart" {
  type    = string
  default = ""
}

variable "chart_version" {
  type    = string
  default = null
}

variable "repository" {
  type    = string
  default = null
}

variable "values" {
  type    = list(string)
  default = null
}

variable "set" {
  type    = any
  default = []
}

variable "set_sensitive" {
  type    = any
  default = []
}

variable "set_irsa_names" {
  type    = list(string)
  default = []
}

variable "create_role" {
  type    = bool
  default = false
}

variable "role_name" {
  type    = string
  default = null
}

variable "role_name_use_prefix" {
  type    = bool
  default = true
}
