# Blocks that change no values: moved, removed, check, preconditions.
terraform {
  required_version = ">= 1.3"
  backend "local" {
    path = "elsewhere.tfstate"
  }
}

moved {
  from = terraform_data.before
  to   = terraform_data.after
}

removed {
  from = terraform_data.gone
  lifecycle {
    destroy = false
  }
}

check "health" {
  assert {
    condition     = terraform_data.after.input != ""
    error_message = "Empty: ${terraform_data.after.input}."
  }
}

resource "terraform_data" "after" {
  input            = "moved"
  triggers_replace = [local.version, terraform_data.other.input]
  depends_on       = [terraform_data.other]

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [input]
    replace_triggered_by  = [terraform_data.other]
    precondition {
      condition     = local.version > 1
      error_message = "Too old."
    }
    postcondition {
      condition     = self.input != null
      error_message = "Nothing in it."
    }
  }

  provisioner "local-exec" {
    command = "exit ${self.input}"
    when    = create
  }
}

resource "terraform_data" "other" {
  input = local.version
}

locals {
  version = 2
}
locals {
  derived = local.version + local.later
  later   = 40
}

output "input" {
  value       = terraform_data.after.input
  description = "what moved"
  depends_on  = [terraform_data.other]
  precondition {
    condition     = local.derived == 42
    error_message = "No."
  }
}
output "triggers" { value = terraform_data.after.triggers_replace }
output "derived" { value = local.derived }
