package reporttest

import (
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

// Sample is a report with the name of its goldens.
type Sample struct {
	Name   string
	Report *finding.Report
}

// Samples are the reports for which every format has a golden.
func Samples() []Sample {
	return []Sample{{"rich", Rich()}, {"empty", Empty()}, {"problems", Problems()}}
}

const (
	addonPath   = "infra/Köln 1/eks.tf"
	networkPath = "infra/network.tf"
	brokenPath  = "k8s/broken.yaml"
)

// The tab and the rocket make code points, UTF-16 units, bytes and columns of a
// terminal four different things.
const addonText = `resource "aws_eks_addon" "vpc_cni" {
	cluster_name = "prod-🚀"
	configuration_values = jsonencode({ note = "größer 🚀", env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
}
`

const networkText = `resource "aws_subnet" "pods" {
  for_each   = { "a" = "10.0.64.0/18" }
  cidr_block = each.value
}

resource "aws_route" "out" {
  route_table_id         = aws_route_table.pods.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}
`

// Rich is a report with all that a finding can have, a second that stretches
// over lines, a suppressed one, and a problem.
func Rich() *finding.Report {
	files := Files(map[string]string{addonPath: addonText, networkPath: networkText, brokenPath: "kind: [\n"})
	return &finding.Report{
		Version: "1.2.3", RulesSum: "5f2c", Rules: rules(),
		Findings: []finding.Finding{lostPackets(files), nodeSeen(files), accepted(files)},
		Problems: []source.Problem{
			{Kind: source.ProblemParse, Message: "The list that starts here has no end.", At: At(files[brokenPath], "[")},
		},
		Coverage: finding.Coverage{
			TerraformRoots: 1, Manifests: 4, Clusters: 1, VPCs: 2, FilesSkipped: 3,
			ModulesUnresolved: []finding.Module{{
				Address: "module.landing", Source: "acme/landing-zone/aws", Version: "~> 5.0",
				Needed: []string{"local.subnets", "module.eks", "output.vpc_id"}, Root: "infra", At: At(files[networkPath], "aws_route_table"),
			}},
			ModulesStubbed: []finding.Stubbed{{
				Address: "module.vpc", Source: "terraform-aws-modules/vpc/aws", Version: "~> 5.0", As: "5",
				Stub: "terraform-aws-modules/vpc/aws@2", At: At(files[networkPath], "aws_route_table"),
			}},
			NotRendered: []finding.Unrendered{{
				Tool: "Terragrunt", Dir: "live", Files: 40, Advice: "'terragrunt run' writes plans: give them as a path.",
				At: source.Span{Path: "live/root.hcl"},
			}},
			Unknowns: []finding.Unknown{{
				What: "the routes of 'aws_route_table.pods'", Why: "'var.routes' has no value", At: At(files[networkPath], "aws_route_table.pods.id"),
			}},
		},
		Files: files,
	}
}

// Empty is the report on an estate with nothing wrong.
func Empty() *finding.Report {
	return &finding.Report{
		Version: "1.2.3", RulesSum: "5f2c", Rules: rules(),
		Coverage: finding.Coverage{TerraformRoots: 1, Manifests: 4, Clusters: 1, VPCs: 2},
	}
}

// Problems is the report on an estate that could not be read, with a cluster
// nowhere in sight.
func Problems() *finding.Report {
	files := Files(map[string]string{brokenPath: "kind: [\n"})
	return &finding.Report{
		Version: "1.2.3", RulesSum: "5f2c", Rules: rules(),
		Problems: []source.Problem{
			{Kind: source.ProblemInternal, Message: "The rules could not be run."},
			{Kind: source.ProblemRead, Message: "'infra/secret.tf' can't be read: permission denied.", At: source.Span{Path: "infra/secret.tf"}},
			{Kind: source.ProblemParse, Message: "The list that starts here has no end.", At: At(files[brokenPath], "[")},
		},
		Coverage: finding.Coverage{TerraformRoots: 1, Manifests: 1},
		Files:    files,
	}
}
