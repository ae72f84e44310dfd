package terraform_test

import (
	"net/netip"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

const factsMain = `
variable "unset" {}
data "aws_vpc" "shared" { tags = { Name = var.unset } }
data "aws_vpc" "legacy" { id = "vpc-0abc" }
data "aws_vpc" "other" { tags = { Name = "other" } }
resource "aws_vpc" "pooled" { ipv4_ipam_pool_id = "ipam-pool-1" }
resource "aws_vpc" "written" { cidr_block = "10.1.0.0/16" }
output "shared" { value = cidrsubnet(data.aws_vpc.shared.cidr_block, 8, 1) }
output "all" { value = data.aws_vpc.shared.cidr_block_associations[*].cidr_block }
output "legacy" { value = data.aws_vpc.legacy.cidr_block }
output "other" { value = data.aws_vpc.other.cidr_block }
output "pooled" { value = aws_vpc.pooled.cidr_block }
output "written" { value = aws_vpc.written.cidr_block }
`

// What the configuration says counts where no file tells it, and nowhere else.
func TestFactsStandInForWhatNoFileTells(t *testing.T) {
	t.Parallel()
	ranges := func(texts ...string) terraform.Fact {
		var fact terraform.Fact
		for _, text := range texts {
			fact.CIDRs = append(fact.CIDRs, netip.MustParsePrefix(text))
		}
		return fact
	}
	estate := loadFiles(t, map[string]string{"app/main.tf": factsMain, "main.tf": ""}, terraform.Options{Facts: map[string]terraform.Fact{
		"app:data.aws_vpc.shared":  ranges("10.40.0.0/16", "10.41.0.0/16"),
		"data.aws_vpc.shared":      ranges("10.99.0.0/16"),
		"other:data.aws_vpc.other": ranges("10.98.0.0/16"),
		"vpc-0abc":                 ranges("10.60.0.0/16"),
		"aws_vpc.pooled":           ranges("10.70.0.0/16"),
		"aws_vpc.written":          ranges("10.97.0.0/16"),
	}})
	outputs := rootAt(t, estate, "app").Outputs()
	got := map[string]any{}
	for name, n := range outputs {
		got[name] = plainValue(n)
	}
	if diff := cmp.Diff(map[string]any{
		"shared": "10.40.1.0/24", "all": []any{"10.40.0.0/16", "10.41.0.0/16"}, "legacy": "10.60.0.0/16",
		"other": unknownText, "pooled": "10.70.0.0/16", "written": "10.1.0.0/16",
	}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if note := outputs["legacy"].Origin.Note; note != "facts of the configuration" {
		t.Errorf("the origin says %q", note)
	}
	if k := outputs["other"].KindOf(); k != value.KindIdentity {
		t.Errorf("what no fact is about is %v", k)
	}
}
