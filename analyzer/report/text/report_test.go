package text_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

const clusterFile = `resource "aws_eks_cluster" "prod" {
  name = "prod"
}

resource "aws_eks_addon" "vpc_cni" {
	cluster_name = "prod"	# tabs
  configuration_values = jsonencode({
    env = {
      AWS_VPC_K8S_CNI_EXTERNALSNAT = "true"
      NOTE = "日本語の説明 👩‍💻 é" # wide
    }
  })
}
`

const peeringFile = `resource "aws_vpc_peering_connection" "shared" {
  peer_vpc_id = module.shared.vpc_id
}
`

// files are the texts that a report quotes.
func files(texts map[string]string) map[string]*source.File {
	all := map[string]*source.File{}
	for path, text := range texts {
		all[path] = source.NewFile(path, []byte(text))
	}
	return all
}

// in finds the first place of some text in a file.
func in(t *testing.T, r *finding.Report, path, text string) source.Span {
	t.Helper()
	f := r.Files[path]
	i := strings.Index(string(f.Data), text)
	if i < 0 {
		t.Fatalf("%s has no %q", path, text)
	}
	return f.Span(i, i+len(text))
}

// sample is a report with one of everything.
func sample(t *testing.T) *finding.Report {
	t.Helper()
	r := &finding.Report{Files: files(map[string]string{"infra/cluster.tf": clusterFile, "infra/peering.tf": peeringFile})}
	setting := in(t, r, "infra/cluster.tf", `AWS_VPC_K8S_CNI_EXTERNALSNAT = "true"`)
	peer := in(t, r, "infra/peering.tf", "module.shared.vpc_id")
	r.Findings = []finding.Finding{
		{
			Rule: "SNAT101", Severity: finding.SeverityError, Confidence: "certain", At: setting,
			Message: "Pods of cluster 'prod' lose the internet. The node leaves their source alone, and the internet gateway 'aws_internet_gateway.main' has no public address for it.",
			Related: []finding.Related{
				{Message: "this peering leads to the VPC 'shared'", At: peer},
				{Message: "the nodes stand in a public subnet, which routes to an internet gateway that only maps addresses of nodes", At: in(t, r, "infra/cluster.tf", `cluster_name = "prod"`)},
			},
			Path: []finding.Step{
				{Hop: "pod", Detail: "A pod sends a packet.", At: in(t, r, "infra/cluster.tf", `resource "aws_eks_cluster" "prod"`)},
				{Hop: "snat", Detail: "The node leaves the source alone.", At: setting},
				{Hop: "route-table", Detail: "It leaves.", At: peer},
				{Hop: "internet-gateway", Detail: "Internet gateway 'aws_internet_gateway.main' drops the packet: a pod's own address has no public address."},
			},
			Help: "Set AWS_VPC_K8S_CNI_EXTERNALSNAT to \"false\" in 'aws_eks_addon.vpc_cni', or move the nodes into a private subnet with a NAT gateway.",
		},
		{
			Rule: "SNAT401", Severity: finding.SeverityWarning, Confidence: "likely", Message: "The note is odd.",
			At: in(t, r, "infra/cluster.tf", `👩‍💻`),
		},
		{
			Rule: "SNAT407", Severity: finding.SeverityNote, Message: "The values of 'aws_eks_addon.vpc_cni' span many lines.",
			At: in(t, r, "infra/cluster.tf", clusterFile[strings.Index(clusterFile, "jsonencode"):strings.Index(clusterFile, "})")+2]),
		},
		{Rule: "SNAT202", Severity: finding.SeverityNote, Message: "Its file is gone.", At: source.Span{Path: "gone.tf", Start: source.Position{Line: 3, Column: 1}}},
		{Rule: "SNAT202", Severity: finding.SeverityError, Message: "Hidden.", Suppressed: &finding.Suppression{}},
	}
	r.Problems = []source.Problem{
		{Kind: source.ProblemParse, Message: "The block lacks its closing brace.", At: source.Span{Path: "infra/peering.tf", Start: source.Position{Line: 4, Column: 1}, End: source.Position{Line: 4, Column: 1}}},
		{Kind: source.ProblemReference, Message: "'var.zone' is not declared. Declare it, or write one of 'var.zones' and 'var.region'.", At: setting},
		{Kind: source.ProblemReference, Message: "'var.zone' is not declared. Declare it, or write one of 'var.zones' and 'var.region'.", At: peer},
		{Kind: source.ProblemRead, Message: "The file 'x.tf' can't be read.", At: source.Span{Path: "x.tf"}},
	}
	r.Coverage = finding.Coverage{
		TerraformRoots: 2, Manifests: 4, Clusters: 1, VPCs: 3, FilesSkipped: 12,
		ModulesUnresolved: []finding.Module{{Address: "module.vpc", Source: "terraform-aws-modules/vpc/aws", Version: "~> 5.0", At: peer}},
	}
	for i := range 9 {
		why := "'module.vpc' is not on disk"
		if i%3 == 0 {
			why = fmt.Sprintf("'var.zone%d' has no value", i)
		}
		r.Coverage.Unknowns = append(r.Coverage.Unknowns, finding.Unknown{What: fmt.Sprintf("the routes of 'aws_route_table.private[%d]'", i), Why: why, At: setting})
	}
	return r
}
