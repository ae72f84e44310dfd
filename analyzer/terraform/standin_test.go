package terraform_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// Which stub stands for a call, and as which version: the newest that the call
// allows, unless its arguments are those of an older interface.
func TestStubsStandForCalls(t *testing.T) {
	t.Parallel()
	for call, want := range map[string]string{
		`source = "terraform-aws-modules/eks/aws"
  version = "~> 20.0"`: "terraform-aws-modules/eks/aws@19 as 20",
		`source = "terraform-aws-modules/eks/aws"
  name = "prod"`: "terraform-aws-modules/eks/aws@21 as latest",
		`source = "terraform-aws-modules/eks/aws"
  cluster_name = "prod"
  subnets = []
  node_groups = {}`: "terraform-aws-modules/eks/aws@13 as 17",
		`source = "git::https://github.com/terraform-aws-modules/terraform-aws-vpc.git?ref=v3.19.0"`: "terraform-aws-modules/vpc/aws@2 as 3.19.0",
		`source = "github.com/someone/terraform-aws-vpc?ref=v3.19.0"`:                                "terraform-aws-modules/vpc/aws@2 as 3.19.0, a fork",
		`source = "github.com/someone/terraform-aws-vpc?ref=v3.19.0"
  azs = []
  private_subnets = []`: "terraform-aws-modules/vpc/aws@2 as 3.19.0, a fork",
		`source = "github.com/someone/terraform-aws-vpc?ref=v3.19.0"
  ipv4_primary_cidr_block = "10.0.0.0/16"
  stage = "prod"`: "cloudposse/vpc/aws@1.1 as 3.19.0, a fork",
		`source = "github.com/someone/terraform-aws-vpc?ref=v3.19.0"
  environment = "prod"
  vpc_cidr = "10.0.0.0/16"`: "",
		`source = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "5.1.0"`: "terraform-aws-modules/vpc/aws@2/modules/vpc-endpoints as 5.1.0",
		`source = "terraform-aws-modules/vpc/aws"
  version = "1.0.0"`: "",
		`source = "someone/vpc/aws"`: "",
	} {
		estate := loadFiles(t, map[string]string{"main.tf": "module \"m\" {\n  " + call + "\n}\n"}, terraform.Options{})
		got := ""
		for _, s := range rootAt(t, estate, ".").Stubbed {
			got = s.Stub + " as " + s.Version
			if s.Fork {
				got += ", a fork"
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", call, diff)
		}
	}
}

// Nothing in a stub is ever shown: a place in it is that of the call.
func TestPlacesInStubsAreThoseOfTheCall(t *testing.T) {
	t.Parallel()
	estate := loadFiles(t, map[string]string{"main.tf": "variable \"unset\" {}\n\nmodule \"vpc\" {\n  source = \"terraform-aws-modules/vpc/aws\"\n" +
		"  version = \"5.1.0\"\n  cidr = \"10.0.0.0/16\"\n  azs = [\"a\"]\n  public_subnets = [var.unset, \"nonsense\"]\n}\n"}, terraform.Options{})
	root := rootAt(t, estate, ".")
	for _, r := range root.Resources() {
		if r.Header.Path != "main.tf" || r.Header.Start.Line != 3 || r.Stub == "" {
			t.Errorf("%s of stub '%s' stands at %v", r.Address, r.Stub, r.Header)
		}
		for _, name := range []string{"cidr_block", "vpc_id", "tags", "availability_zone", "route_table_id", "instance_tenancy", "map_public_ip_on_launch"} {
			if n := r.Attr(name); n != nil && n.Origin.At.Path != "main.tf" && n.Origin.At.Path != "" {
				t.Errorf("%s.%s stands at %v", r.Address, name, n.Origin.At)
			}
		}
	}
	for _, p := range estate.AllProblems() {
		if p.At.Path != "main.tf" {
			t.Errorf("problem %v", p)
		}
	}
}

// A directory of stubs may hold several, called like the end of what they stand
// for, or be one itself.
func TestOwnStubs(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		stubs, file, source string
		found               bool
	}{
		"whole source":      {"stubs", "stubs/acme/network/aws/main.tf", "acme/network/aws", true},
		"without provider":  {"stubs", "stubs/network/main.tf", "acme/network/aws", true},
		"repository":        {"stubs", "stubs/terraform-aws-network/main.tf", "git::https://example.com/x/terraform-aws-network.git?ref=v1", true},
		"a later version":   {"stubs", "stubs/network@2/main.tf", "git::https://example.com/x/network.git?ref=v1.0.0", false},
		"an older version":  {"stubs", "stubs/network@1/main.tf", "git::https://example.com/x/network.git?ref=v1.0.0", true},
		"a stub itself":     {"stubs/network", "stubs/network/main.tf", "acme/network/aws", true},
		"part of a name":    {"stubs", "stubs/work/main.tf", "acme/network/aws", false},
		"another directory": {"stubs", "stubs/database/main.tf", "acme/network/aws", false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			estate := loadFiles(t, map[string]string{
				"main.tf": "module \"m\" {\n  source = \"" + c.source + "\"\n}\noutput \"id\" { value = module.m.id }\n",
				c.file:    "output \"id\" { value = \"from the stub\" }\n",
			}, terraform.Options{Stubs: []string{c.stubs}})
			if len(estate.Roots) != 1 {
				t.Fatalf("%d root modules, want 1: stubs are none", len(estate.Roots))
			}
			got := estate.Roots[0].Outputs()["id"].Str().OrKnown("")
			if (got != "") != c.found {
				t.Errorf("the call gives '%s', found should be %t", got, c.found)
			}
		})
	}
}
