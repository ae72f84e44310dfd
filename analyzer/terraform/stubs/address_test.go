package stubs_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform/stubs"
)

// Sources as developer.hashicorp.com/terraform/language/modules/sources has them,
// and as people write them.
func TestParseAddress(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]stubs.Address{
		"terraform-aws-modules/vpc/aws":                           {Name: "terraform-aws-modules/vpc/aws", Full: "terraform-aws-modules/vpc/aws"},
		"registry.terraform.io/terraform-aws-modules/vpc/aws":     {Name: "terraform-aws-modules/vpc/aws", Full: "registry.terraform.io/terraform-aws-modules/vpc/aws"},
		"registry.opentofu.org/cloudposse/label/null":             {Name: "cloudposse/label/null", Full: "registry.opentofu.org/cloudposse/label/null"},
		"terraform-aws-modules/eks/aws//modules/karpenter":        {Name: "terraform-aws-modules/eks/aws", Sub: "modules/karpenter", Full: "terraform-aws-modules/eks/aws"},
		"app.terraform.io/acme/network/aws":                       {Name: "app.terraform.io/acme/network/aws", Full: "app.terraform.io/acme/network/aws"},
		"github.com/terraform-aws-modules/terraform-aws-vpc":      {Name: "terraform-aws-modules/vpc/aws", Git: true, Full: "github.com/terraform-aws-modules/terraform-aws-vpc"},
		"github.com/binbashar/terraform-aws-vpc.git?ref=v3.19.0":  {Name: "binbashar/vpc/aws", Ref: "v3.19.0", Git: true, Full: "github.com/binbashar/terraform-aws-vpc"},
		"git::https://github.com/a/terraform-aws-eks-cluster.git": {Name: "a/eks-cluster/aws", Git: true, Full: "github.com/a/terraform-aws-eks-cluster"},
		"git::https://github.com/a/terraform-null-label.git//exports?depth=1&ref=0.25.0": {
			Name: "a/label/null", Sub: "exports", Ref: "0.25.0", Git: true, Full: "github.com/a/terraform-null-label",
		},
		"git::ssh://git@github.com/a/terraform-aws-vpc.git": {Name: "a/vpc/aws", Git: true, Full: "github.com/a/terraform-aws-vpc"},
		"git@github.com:a/terraform-aws-vpc.git":            {Name: "a/vpc/aws", Git: true, Full: "github.com/a/terraform-aws-vpc"},
		"git::https://git.example.com/platform/network.git": {Name: "git.example.com/platform/network", Git: true, Full: "git.example.com/platform/network"},
		"https://example.com/vpc.zip":                       {Name: "example.com/vpc.zip", Git: true, Full: "example.com/vpc.zip"},
		"":                                                  {},
		"//":                                                {},
	} {
		if diff := cmp.Diff(want, stubs.ParseAddress(source)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", source, diff)
		}
	}
}

func FuzzParseAddress(f *testing.F) {
	for _, seed := range []string{"terraform-aws-modules/vpc/aws", "git::ssh://git@h/a/b.git//c/../..?ref=x", "a@b:c", "//../..", "::://@?ref="} {
		f.Add(seed)
	}
	index := stubs.NewIndex([]string{"acme/vpc/aws@2", "vpc/aws", "."})
	f.Fuzz(func(t *testing.T, source string) {
		address := stubs.ParseAddress(source)
		for _, find := range []func(stubs.Address, stubs.Version) (string, bool){index.Find, index.FindTail} {
			if dir, ok := find(address, stubs.Newest()); ok && (dir == ".." || len(dir) > 2 && dir[:3] == "../" || dir[:1] == "/") {
				t.Errorf("%q leads to '%s', out of the stubs", source, dir)
			}
		}
	})
}

func TestDeclaresNoNetwork(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]bool{
		"terraform-aws-modules/iam/aws//modules/iam-role":                     true,
		"github.com/binbashar/terraform-aws-kms-key.git?ref=0.12.1":           true,
		"terraform-aws-modules/eks/aws//modules/aws-auth":                     true,
		"terraform-aws-modules/eks/aws":                                       false,
		"terraform-aws-modules/vpc/aws":                                       false,
		"acme/iam/aws":                                                        false, // a registry module of somebody's may do anything
		"app.terraform.io/terraform-aws-modules/iam/aws":                      false,
		"git::https://git.example.com/platform/network.git":                   false,
		"git::https://github.com/acme/terraform-aws-iam.git//modules/network": true, // by its name, as a fork
	} {
		if got := stubs.ParseAddress(source).DeclaresNoNetwork(); got != want {
			t.Errorf("%s: %t, want %t", source, got, want)
		}
	}
}
