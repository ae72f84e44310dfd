package terraform_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// livesOfNetwork and livesOfApp are root modules that have a life per environment.
const (
	livesOfNetwork = `
variable "env" {}
terraform {
  backend "s3" { key = "network.tfstate" }
}
resource "aws_vpc" "main" {
  cidr_block = { prod = "10.1.0.0/16", test = "10.2.0.0/16" }[var.env]
  tags       = { Name = "main" }
}
resource "aws_ssm_parameter" "env" {
  name  = "/net/env"
  type  = "String"
  value = var.env
}
output "env" { value = var.env }
output "workspace" { value = terraform.workspace }
`
	livesOfApp = `
variable "env" {}
data "terraform_remote_state" "network" {
  backend = "s3"
  config  = { bucket = "states", key = "network.tfstate" }
}
data "aws_ssm_parameter" "env" { name = "/net/env" }
data "aws_vpc" "main" {
  tags = { Name = "main" }
}
output "by_state" { value = data.terraform_remote_state.network.outputs.env }
output "by_parameter" { value = data.aws_ssm_parameter.env.value }
output "by_tag" { value = data.aws_vpc.main.cidr_block }
`
	// readerOfBoth has one life and asks for a workspace of the network each.
	readerOfBoth = `
data "terraform_remote_state" "each" {
  for_each  = toset(["prod", "test", "other"])
  backend   = "s3"
  workspace = each.key
  config    = { bucket = "states", key = "network.tfstate" }
}
output "prod" { value = data.terraform_remote_state.each["prod"].outputs.workspace }
output "test" { value = data.terraform_remote_state.each["test"].outputs.workspace }
output "other" { value = data.terraform_remote_state.each["other"].outputs.workspace }
`
)

func TestLinksStayWithinAScenario(t *testing.T) {
	t.Parallel()
	var scenarios []terraform.Scenario
	for _, dir := range []string{"app", "net"} {
		for _, env := range []string{"prod", "test"} {
			scenarios = append(scenarios, terraform.Scenario{Dir: dir, Name: env, VarFiles: []string{env + ".tfvars"}})
		}
	}
	estate := loadFiles(t, map[string]string{
		"net/main.tf": livesOfNetwork, "app/main.tf": livesOfApp, "prod.tfvars": `env = "prod"`, "test.tfvars": `env = "test"`,
	}, terraform.Options{Scenarios: scenarios})
	got := map[string]any{}
	for _, root := range estate.Roots {
		if root.Dir == "app" {
			for name, n := range root.Outputs() {
				got[root.Scenario+" "+name] = plainValue(n)
			}
		}
	}
	if diff := cmp.Diff(map[string]any{
		"prod by_state": "prod", "prod by_parameter": "prod", "prod by_tag": "10.1.0.0/16",
		"test by_state": "test", "test by_parameter": "test", "test by_tag": "10.2.0.0/16",
	}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAStateIsThatOfItsWorkspace(t *testing.T) {
	t.Parallel()
	estate := loadFiles(t, map[string]string{"net/main.tf": livesOfNetwork, "reader/main.tf": readerOfBoth}, terraform.Options{
		Scenarios: []terraform.Scenario{{Dir: "net", Name: "p", Workspace: "prod"}, {Dir: "net", Name: "t", Workspace: "test"}},
	})
	outputs := rootAt(t, estate, "reader").Outputs()
	for name, want := range map[string]any{"prod": "prod", "test": "test", "other": unknownText} {
		if got := plainValue(outputs[name]); got != want {
			t.Errorf("the workspace '%s' hands over %v, want %v", name, got, want)
		}
	}
}
