package main

import (
	"flag"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// update rewrites the expectations of the scripts.
var update = flag.Bool("update", false, "rewrite expected output") //nolint:gochecknoglobals // the flag package's way

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"corpus": main})
}

// TestScripts measures small checkouts, each in a directory of the script's
// text.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update, RequireExplicitExec: true, RequireUniqueNames: true,
	})
}

func TestClusterModulesAreKnownByTheirSource(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]bool{
		"terraform-aws-modules/eks/aws":                                         true,
		"registry.terraform.io/terraform-aws-modules/eks/aws":                   true,
		"cloudposse/eks-cluster/aws":                                            true,
		"git::https://github.com/acme/terraform-aws-eks.git?ref=v1":             true,
		"github.com/aws-ia/terraform-aws-eks-blueprints?ref=v4":                 true,
		"git@github.com:acme/terraform-aws-eks.git":                             true,
		"git::ssh://git@example.com/acme/terraform-aws-eks.git":                 true,
		"terraform-aws-modules/eks/aws//modules/karpenter":                      false,
		"git::https://github.com/acme/terraform-aws-eks.git//modules/irsa?ref=": false,
		"aws-ia/eks-blueprints-addons/aws":                                      false,
		"terraform-aws-modules/vpc/aws":                                         false,
		"terraform-aws-modules/iam/aws//modules/iam-role-for-eks":               false,
		"": false,
	} {
		if got := isClusterModule(source); got != want {
			t.Errorf("'%s': got %t, want %t", source, got, want)
		}
	}
}
