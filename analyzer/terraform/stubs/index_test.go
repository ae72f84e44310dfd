package stubs_test

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform/stubs"
)

func TestFind(t *testing.T) {
	t.Parallel()
	index := stubs.NewIndex([]string{
		"terraform-aws-modules/vpc/aws@2", "terraform-aws-modules/vpc/aws@5.8", "terraform-aws-modules/vpc/aws@2/modules/vpc-endpoints",
		"network", "platform/network", "acme/vpc/aws",
	})
	for _, c := range []struct{ source, version, found, tail, fork string }{
		{source: "terraform-aws-modules/vpc/aws", version: "5.7.9", found: "terraform-aws-modules/vpc/aws@2", tail: "terraform-aws-modules/vpc/aws@2"},
		{source: "terraform-aws-modules/vpc/aws", version: "6.0.0", found: "terraform-aws-modules/vpc/aws@5.8", tail: "terraform-aws-modules/vpc/aws@5.8"},
		{source: "terraform-aws-modules/vpc/aws", version: "1.9.0"},
		{
			source: "terraform-aws-modules/vpc/aws//modules/vpc-endpoints", version: "3.0.0",
			found: "terraform-aws-modules/vpc/aws@2/modules/vpc-endpoints", tail: "terraform-aws-modules/vpc/aws@2/modules/vpc-endpoints",
		},
		{source: "git::https://git.example.com/platform/network.git", version: "1.0.0", tail: "platform/network"},
		{source: "git::https://git.example.com/teams/network.git", version: "1.0.0", tail: "network"},
		{source: "git::https://git.example.com/teams/subnetwork.git", version: "1.0.0"},
		{source: "app.terraform.io/acme/vpc/aws", version: "1.0.0", tail: "acme/vpc/aws"},
		{source: "someone/network/aws", version: "1.0.0", tail: "network"},
		{source: "app.terraform.io/platform/network/aws", version: "1.0.0", tail: "platform/network"},
		{source: "github.com/other/terraform-aws-vpc", version: "3.0.0", fork: "terraform-aws-modules/vpc/aws@2"},
	} {
		address := stubs.ParseAddress(c.source)
		v, _, _ := stubs.ParseVersion(c.version)
		if got, _ := index.Find(address, v); got != c.found {
			t.Errorf("%s %s: found '%s', want '%s'", c.source, c.version, got, c.found)
		}
		if got, _ := index.FindTail(address, v); got != c.tail {
			t.Errorf("%s %s: by its tail '%s', want '%s'", c.source, c.version, got, c.tail)
		}
		if got := index.FindForks(address, v); c.fork != "" && !slices.Contains(got, c.fork) {
			t.Errorf("%s %s: as a fork '%s', want '%s'", c.source, c.version, got, c.fork)
		}
	}
}

// Every directory of stubs can be found by the name that it has, and says in its
// files what it stands for.
func TestOwnStubs(t *testing.T) {
	t.Parallel()
	var dirs []string
	err := fs.WalkDir(stubs.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".tf") {
			return err
		}
		if dir := path.Dir(name); len(dirs) == 0 || dirs[len(dirs)-1] != dir {
			dirs = append(dirs, dir)
		}
		text, err := fs.ReadFile(stubs.FS(), name)
		if err != nil {
			return err
		}
		if !strings.HasPrefix(string(text), "# ") {
			t.Errorf("%s doesn't begin with what it stands for", name)
		}
		return nil
	})
	if err != nil || len(dirs) == 0 {
		t.Fatalf("find the stubs: %v, %d found", err, len(dirs))
	}
	index := stubs.NewIndex(dirs)
	for _, dir := range dirs {
		name, rest, found := strings.Cut(dir, "@")
		since, sub, _ := strings.Cut(rest, "/")
		v, _, ok := stubs.ParseVersion(since)
		if !found || !ok {
			t.Errorf("'%s' is not named SOURCE@VERSION", dir)
			continue
		}
		if got, _ := index.Find(stubs.Address{Name: name, Sub: sub}, v); got != dir {
			t.Errorf("'%s' is found as '%s'", dir, got)
		}
	}
}

// The newest stub comes first, and each is asked to behave as the newest version
// that it is for and that the call allows.
func TestCandidates(t *testing.T) {
	t.Parallel()
	index := stubs.NewIndex([]string{"a/eks/aws@13", "a/eks/aws@18", "a/eks/aws@21", "b/eks/aws@1"})
	for text, want := range map[string]string{
		"":              "a/eks/aws@21 as latest, a/eks/aws@18 as 20, a/eks/aws@13 as 17",
		"~> 20.8":       "a/eks/aws@18 as 20",
		">= 17, < 20":   "a/eks/aws@18 as 19, a/eks/aws@13 as 17",
		"18.0.0":        "a/eks/aws@18 as 18.0.0",
		"~> 12.0":       "",
		">= 21, < 20.0": "",
	} {
		constraint, err := stubs.ParseConstraint(text)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range index.Candidates(stubs.ParseAddress("a/eks/aws"), constraint, constraint.Newest()) {
			got = append(got, c.Dir+" as "+c.Version.String())
		}
		if diff := cmp.Diff(want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
